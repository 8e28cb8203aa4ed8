// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "PartDigest.h"

namespace obi::text {

PartDigest::PartDigest()
{
    const std::array<const EVP_MD *, 3> algorithms{EVP_md5(), EVP_sha1(), EVP_sha256()};
    for (std::size_t i = 0; i < algorithms.size(); ++i) {
        m_contexts[i].reset(EVP_MD_CTX_new());
        if (EVP_DigestInit_ex(m_contexts[i].get(), algorithms[i], nullptr) != 1)
            m_contexts[i].reset();
    }
}

void PartDigest::add(QByteArrayView bytes)
{
    for (const Context &context : m_contexts) {
        if (context)
            EVP_DigestUpdate(context.get(), bytes.data(), std::size_t(bytes.size()));
    }
    m_size += bytes.size();
}

QByteArray PartDigest::finish(Context &context)
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> sum;
    unsigned length = 0;
    if (!context || EVP_DigestFinal_ex(context.get(), sum.data(), &length) != 1)
        return {};
    return QByteArray(reinterpret_cast<const char *>(sum.data()), qsizetype(length)).toHex();
}

PartDigest::Sums PartDigest::sums()
{
    return {finish(m_contexts[0]), finish(m_contexts[1]), finish(m_contexts[2])};
}

} // namespace obi::text
