// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "look/CheckWords.h"

#include <QCoreApplication>

namespace obi {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Check)
};

} // namespace

QString checkStepWord(CheckStep::What what)
{
    switch (what) {
    case CheckStep::What::Name:
        return Words::tr("Name");
    case CheckStep::What::Port:
        return Words::tr("Port");
    case CheckStep::What::Certificate:
        return Words::tr("Certificate");
    case CheckStep::What::Credentials:
        return Words::tr("Credentials");
    case CheckStep::What::Scopes:
        return Words::tr("Scopes");
    case CheckStep::What::Clock:
        return Words::tr("Clock");
    }
    return {};
}

QString checkOutcomeWord(CheckStep::Outcome outcome)
{
    switch (outcome) {
    case CheckStep::Outcome::Passed:
        return Words::tr("passed");
    case CheckStep::Outcome::Warning:
        return Words::tr("warning");
    case CheckStep::Outcome::Failed:
        return Words::tr("failed");
    case CheckStep::Outcome::Skipped:
        return Words::tr("skipped");
    }
    return {};
}

} // namespace obi
