// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The same for the tests of ribbon/ and app/.
#pragma once

#include "TestPch.h"

#include <QtWidgets>
