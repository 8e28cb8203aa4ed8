// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cases/Case.h"
#include "core/WholeFile.h"

#include <QHash>

#include <memory>

namespace obi {

/// What the writers may say about observables: dispositions known at the time of writing.
using KnownDispositions = QHash<Observable, Disposition>;

enum class CaseFormat { Markdown, Csv, Ctim };
std::optional<CaseFormat> caseFormatFromName(QStringView name); ///< "markdown", "csv", "ctim"
QString caseFormatSuffix(CaseFormat format);                    ///< "md", "csv", "json"

/// Writes cases in one format as UTF-8. One class for each format.
class CaseWriter
{
public:
    static std::unique_ptr<CaseWriter> create(CaseFormat format);
    virtual ~CaseWriter() = default;
    virtual QByteArray write(const QList<Case> &cases, const KnownDispositions &known) const = 0;
};

} // namespace obi
