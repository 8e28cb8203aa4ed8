// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "OutputBytes.h"
#include "TextInspector.h"
#include "ValueSet.h"

#include <QByteArray>
#include <QSet>
#include <QString>

#include <string>

namespace obi {

/// Writes finds for `obi inspect`: a line "type value", one JSON object a line, or CSV with a header (RFC 4180).
/// JSON and CSV have type, value, raw, offset, length, file and derived; JSON has traits where there are any, and for
/// finds in mails place ("header", "body", "link", "attachment", "outside") and in (the header, type or file name).
class InspectWriter
{
public:
    enum class Format { Text, Json, Csv };
    struct Options {
        Format format = Format::Text;
        QSet<ObservableType> types{}; ///< empty: all
        bool unique = false;          ///< each type and value once, the first
    };

    InspectWriter(QIODevice &output, Options options);
    /// The file that what follows was found in.
    void beginFile(const QString &name);
    void write(const InspectedObservable &found);
    /// Writes out what is still held. False if the output took something badly since the beginning.
    bool finish();

private:
    bool isWanted(const InspectedObservable &found);
    void writeText(const InspectedObservable &found);
    void writeJson(const InspectedObservable &found);
    void writePlace(const InspectedObservable &found);
    void writeCsv(const InspectedObservable &found);
    void flush();

    QIODevice &m_output;
    Options m_options;
    QByteArray m_file; ///< UTF-8
    std::string m_fileInJson;
    text::OutputBytes m_held;
    text::ValueSet m_seen;
    bool m_failed = false;
};

} // namespace obi
