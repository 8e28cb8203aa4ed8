// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Precompiled for every file of app/.
#pragma once

#include <core/Async.h>
#include <core/Error.h>
#include <ctim/Observable.h>

#include <QtWidgets>
