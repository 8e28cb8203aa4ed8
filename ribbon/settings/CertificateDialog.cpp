// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/CertificateDialog.h"

#include "http/TlsTrust.h"
#include "login/Notice.h"
#include "look/Kind.h"
#include "look/Words.h"

#include <QFormLayout>
#include <QPushButton>

namespace obi {
using namespace Qt::StringLiterals;
namespace {

constexpr int Width = 560;
constexpr int PairsInARow = 16;

/// CN, O and OU of a name, the parts that people compare.
QString nameWords(const QSslCertificate &certificate, bool issuer)
{
    QStringList parts;
    for (const auto part :
         {QSslCertificate::CommonName, QSslCertificate::Organization, QSslCertificate::OrganizationalUnitName})
        parts += issuer ? certificate.issuerInfo(part) : certificate.subjectInfo(part);
    return parts.isEmpty() ? u"–"_s : parts.join(u", "_s);
}

/// In two lines, so that it can be compared piece by piece.
QString inTwoLines(QString fingerprint)
{
    constexpr qsizetype Half = 3 * PairsInARow - 1;
    if (fingerprint.size() > Half)
        fingerprint[Half] = u'\n';
    return fingerprint;
}

} // namespace

CertificateDialog::CertificateDialog(const Theme &theme, const QSslCertificate &certificate, const QString &server,
                                     const Error &problem, QWidget *parent)
    : QDialog(parent)
    , m_theme(theme)
    , m_certificate(certificate)
{
    setWindowTitle(tr("Certificate of %1").arg(server));
    setFixedWidth(Width);
    auto *notice = new Notice(theme);
    notice->say(
        Notice::Tone::Warning, errorBrief(problem) + u'.',
        tr("Compare the fingerprint with the gateway's administrator before you trust it. Only this certificate "
           "is trusted then, and only for this server."));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 12);
    column->setSpacing(12);
    column->addWidget(notice);
    column->addWidget(buildFacts());
    column->addWidget(buildFooter());
}

QWidget *CertificateDialog::buildFacts()
{
    auto *facts = new QWidget;
    auto *form = new QFormLayout(facts);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(16);
    const auto add = [&](const QString &name, const QString &value, Theme::Type type) {
        auto *words = new ThemedLabel(m_theme, type);
        words->setText(value);
        words->setWordWrap(true);
        words->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        words->setAccessibleName(name);
        words->setAccessibleDescription(value);
        auto *label = new ThemedLabel(m_theme, Theme::Type::Dense, Theme::Role::Text2);
        label->setText(name);
        form->addRow(label, words);
    };
    const auto date = [](const QDateTime &time) { return time.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s); };
    add(tr("Subject"), nameWords(m_certificate, false), Theme::Type::Dense);
    add(tr("Issuer"), nameWords(m_certificate, true), Theme::Type::Dense);
    add(tr("Valid from"), date(m_certificate.effectiveDate()), Theme::Type::Dense);
    add(tr("Valid until"), date(m_certificate.expiryDate()), Theme::Type::Dense);
    add(u"SHA-256"_s, inTwoLines(TlsTrust::fingerprint(m_certificate)), Theme::Type::Mono);
    return facts;
}

QWidget *CertificateDialog::buildFooter()
{
    auto *footer = new QWidget;
    auto *row = new QHBoxLayout(footer);
    row->setContentsMargins(0, 0, 0, 0);
    auto *cancel = new QPushButton(tr("Cancel"));
    auto *trust = new QPushButton(m_theme.icon(u"lock"_s), tr("Trust this certificate"));
    for (QPushButton *button : {cancel, trust})
        button->setAccessibleName(button->text());
    trust->setAutoDefault(false);
    cancel->setDefault(true);
    cancel->setFocus();
    row->addStretch();
    row->addWidget(cancel);
    row->addWidget(trust);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(trust, &QPushButton::clicked, this, &QDialog::accept);
    return footer;
}

} // namespace obi
