// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "MailFile.h"
#include "MailSyntax.h"
#include "OwnHosts.h"

#include <vector>

namespace obi::text {

/// A header field of a block as it stands there; views of the block.
struct HeaderField {
    QByteArrayView name;
    QByteArrayView value; ///< folded, without the last line end
    qint64 offset = 0;    ///< of the name in the input
    qint64 valueOffset = 0;
    bool is(std::string_view lowerName) const;
};

/// The header fields of one entity.
class MailHeaders
{
public:
    MailHeaders(QByteArrayView block, qint64 offset);

    const std::vector<HeaderField> &fields() const { return m_fields; }
    /// Lines that are no header fields.
    const std::vector<HeaderField> &badLines() const { return m_badLines; }
    /// The first of this name, lower-case; nullptr if there is none.
    const HeaderField *first(std::string_view name) const;
    QByteArrayView value(std::string_view name) const;
    /// The field that a position of the input belongs to.
    const HeaderField *at(qint64 offset) const;

private:
    std::vector<HeaderField> m_fields;
    std::vector<HeaderField> m_badLines;
};

/// Fills in what a mail says about itself; `problem` is told what was too long.
void readMailHeaders(const MailHeaders &headers, const OwnHosts &own, MailFile &mail,
                     const std::function<void(const MailProblem &)> &problem);

} // namespace obi::text
