// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <openssl/evp.h>

#include <array>
#include <memory>

namespace obi::text {

/// MD5, SHA-1 and SHA-256 of bytes that stream by.
class PartDigest
{
public:
    PartDigest();
    void add(QByteArrayView bytes);
    struct Sums {
        QByteArray md5; ///< lower-case hexadecimal digits; empty where this OpenSSL refuses the algorithm
        QByteArray sha1;
        QByteArray sha256;
    };
    /// Ends it.
    Sums sums();
    qint64 size() const { return m_size; }

private:
    struct Free {
        void operator()(EVP_MD_CTX *context) const { EVP_MD_CTX_free(context); }
    };
    using Context = std::unique_ptr<EVP_MD_CTX, Free>;
    static QByteArray finish(Context &context);
    std::array<Context, 3> m_contexts;
    qint64 m_size = 0;
};

} // namespace obi::text
