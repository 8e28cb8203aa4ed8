// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/CaseWriter.h"

#include "exchange/CaseEntity.h"
#include "exchange/CsvCaseWriter.h"
#include "exchange/CtimCaseWriter.h"
#include "exchange/MarkdownCaseWriter.h"

#include <array>

namespace obi {
namespace {

struct FormatNames {
    CaseFormat format;
    QLatin1StringView name;
    QLatin1StringView suffix;
};

constexpr std::array Formats{
    FormatNames{CaseFormat::Markdown, QLatin1StringView("markdown"), QLatin1StringView("md")},
    FormatNames{CaseFormat::Csv, QLatin1StringView("csv"), QLatin1StringView("csv")},
    FormatNames{CaseFormat::Ctim, QLatin1StringView("ctim"), QLatin1StringView("json")},
};

const FormatNames &namesOf(CaseFormat format)
{
    return Formats.at(size_t(format));
}

} // namespace

std::optional<CaseFormat> caseFormatFromName(QStringView name)
{
    for (const FormatNames &names : Formats) {
        if (name.compare(names.name, Qt::CaseInsensitive) == 0)
            return names.format;
    }
    return std::nullopt;
}

QString caseFormatSuffix(CaseFormat format)
{
    return namesOf(format).suffix;
}

std::unique_ptr<CaseWriter> CaseWriter::create(CaseFormat format)
{
    switch (format) {
    case CaseFormat::Markdown:
        return std::make_unique<MarkdownCaseWriter>();
    case CaseFormat::Csv:
        return std::make_unique<CsvCaseWriter>();
    case CaseFormat::Ctim:
        break;
    }
    return std::make_unique<CtimCaseWriter>();
}

} // namespace obi
