// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace obi::test {

// Self-signed for esa1.example, made for these tests alone; its key is gone.
inline const QByteArray Pem = QByteArrayLiteral(R"(
-----BEGIN CERTIFICATE-----
MIIBqDCCAU2gAwIBAgIURXWOwVsYwPYdpUgLHLLwLJPxqRAwCgYIKoZIzj0EAwIw
KTEQMA4GA1UECgwHRXhhbXBsZTEVMBMGA1UEAwwMZXNhMS5leGFtcGxlMB4XDTI2
MTEyMzA5MjkxMFoXDTM2MTEyMDA5MjkxMFowKTEQMA4GA1UECgwHRXhhbXBsZTEV
MBMGA1UEAwwMZXNhMS5leGFtcGxlMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE
NEpCcldcrMbLvjBHNFofGQuMfg7AfIiNnOA+mGrRAAGzAzpW17eBMbDxs49/PGa3
MsA71zLrxj0pSjSXsvmbCKNTMFEwHQYDVR0OBBYEFGxauJfFAjh4ehykxqoJUZu2
g1JwMB8GA1UdIwQYMBaAFGxauJfFAjh4ehykxqoJUZu2g1JwMA8GA1UdEwEB/wQF
MAMBAf8wCgYIKoZIzj0EAwIDSQAwRgIhAMMGq+WdXaASmj1d4e+iL9UD9iRAOune
93P8ThxDR2tuAiEAoYcAfMlytLl7e38+ObLJ+7vJzqR60gxsozQA6y8DtZc=
-----END CERTIFICATE-----
)");

} // namespace obi::test
