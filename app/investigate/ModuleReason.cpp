// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "investigate/ModuleReason.h"

#include "look/OpinionWords.h"
#include "look/Words.h"

#include <QCoreApplication>

namespace obi {
namespace {

class Tr
{
    Q_DECLARE_TR_FUNCTIONS(ModuleReason)
};

} // namespace

QString moduleReason(const Investigation::Module &module)
{
    return module.error ? failureWord(*module.error) : Tr::tr("not all sightings came", "beside a module's name");
}

QString moduleReasonText(const Investigation::Module &module)
{
    return module.error ? errorText(*module.error)
                        : Tr::tr("There are more sightings than came: some are left out here.");
}

} // namespace obi
