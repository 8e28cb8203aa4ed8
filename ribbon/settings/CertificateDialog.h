// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Error.h"
#include "look/Theme.h"

#include <QDialog>
#include <QSslCertificate>

namespace obi {

/// A certificate that the system does not vouch for, for somebody to look at: subject, issuer, dates, fingerprint.
/// Accepted: trust this very certificate. Cancel is the default. Show it with open().
class CertificateDialog : public QDialog
{
    Q_OBJECT
public:
    /// `problem`: why the system refuses it.
    CertificateDialog(const Theme &theme, const QSslCertificate &certificate, const QString &server,
                      const Error &problem, QWidget *parent = nullptr);

private:
    QWidget *buildFacts();
    QWidget *buildFooter();

    const Theme &m_theme;
    QSslCertificate m_certificate;
};

} // namespace obi
