// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "recording/Recording.h"

namespace obi {

/// Writes HAR 1.2. Bodies that are not UTF-8 go out in base64.
class HarWriter
{
public:
    explicit HarWriter(Recording::Layout layout);
    QByteArray write(const QList<Exchange> &exchanges);

private:
    void writePages(const QList<Exchange> &exchanges);
    void writeEntry(const Exchange &exchange);
    void writeRequest(const HttpRequest &request);
    void writeResponse(const HttpResponse &response);
    void writeBody(const QByteArray &body, const QByteArray &mimeType);
    void writeHeaders(const HttpHeaders &headers);

    void open(char bracket);
    void close(char bracket);
    void key(const char *name);
    void text(const char *name, QByteArrayView value);
    void number(const char *name, double value);
    void emptyList(const char *name);
    void element();
    void breakLine();

    bool m_pretty;
    int m_depth = 0;
    QByteArray m_json;
};

} // namespace obi
