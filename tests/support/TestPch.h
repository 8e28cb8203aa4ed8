// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Precompiled for the tests of api/ and casebook/: reading these headers is three quarters of what a test costs.
#pragma once

#include "ObiTest.h"

#include <core/Async.h>
#include <ctim/Observable.h>

#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtNetwork>
