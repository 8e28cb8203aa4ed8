// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How the login dialog's parts stand beside each other (tokens.md section 9.5); LoginDialog.cpp holds what it does.

#include "login/LinkButton.h"
#include "login/LoginDialogPrivate.h"
#include "login/LoginForm.h"
#include "login/Notice.h"
#include "login/ScopesPane.h"
#include "login/ThemedLabel.h"
#include "look/Kind.h"
#include "look/Tall.h"

#include <QDesktopServices>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>

namespace obi {
using namespace Qt::StringLiterals;
namespace {

constexpr int Width = 936;
constexpr int FooterHeight = 48;
const auto HelpPage = "https://developer.cisco.com/docs/cisco-xdr/authentication/";

QWidget *hairline(Qt::Orientation orientation)
{
    auto *line = new QWidget;
    line->setAutoFillBackground(true);
    line->setBackgroundRole(QPalette::Midlight);
    if (orientation == Qt::Vertical)
        line->setFixedWidth(1);
    else
        line->setFixedHeight(1);
    return line;
}

} // namespace

void LoginDialog::Private::build()
{
    m_formArea = new QScrollArea;
    m_formArea->setFrameShape(QFrame::NoFrame);
    m_formArea->setWidget(form);
    m_formArea->setWidgetResizable(true);
    m_formArea->setFixedWidth(services.theme.scaled(LoginForm::Width));
    m_formArea->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_formArea->setFocusPolicy(Qt::NoFocus); // the wheel and the keyboard's way through the fields scroll it
    buildNotice();
    auto *halves = new QHBoxLayout;
    halves->setSpacing(0);
    halves->addWidget(m_formArea);
    halves->addWidget(hairline(Qt::Vertical));
    halves->addWidget(scopes, 1);
    auto *all = new QVBoxLayout(&q);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addLayout(halves, 1);
    all->addWidget(hairline(Qt::Horizontal));
    all->addWidget(buildFooter());
    m_primary->setDefault(true); // in its dialog, which gives it back after another button had the keyboard
    // Large words may want more than the screen has: the scopes give way.
    q.setFixedWidth(qMin(services.theme.scaled(Width), qMax(Width, q.screen()->availableSize().width())));
    QObject::connect(form, &LoginForm::edited, &q, [this] {
        takeEdit();
        form->notice().clear();
        scopes->showNotChecked();
    });
    QObject::connect(form, &LoginForm::keepToggled, &q, [this] { takeEdit(); });
    QObject::connect(form, &LoginForm::resized, &q, [this] { fitHeight(); });
    QObject::connect(scopes, &ScopesPane::checkWanted, &q, [this] { ask(Purpose::Check); });
    QObject::connect(&services.credentials, &Credentials::waiting, &q, [this](bool waits) { showWaiting(waits); });
    for (const int key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *shortcut = new QShortcut(QKeySequence(Qt::CTRL | key), &q);
        QObject::connect(shortcut, &QShortcut::activated, &q, [this] { primary(); });
    }
}

void LoginDialog::Private::buildNotice()
{
    m_keepForSession = form->notice().addButton();
    m_keepAgain = form->notice().addButton();
    const auto keepOnceMore = [this](bool inKeychain) {
        const auto onceMore = std::exchange(m_keepOnceMore, nullptr);
        form->setKeepInKeychain(inKeychain);
        if (onceMore)
            onceMore(inKeychain);
    };
    QObject::connect(m_keepForSession, &QPushButton::clicked, &q, [=] { keepOnceMore(false); });
    QObject::connect(m_keepAgain, &QPushButton::clicked, &q, [=] { keepOnceMore(true); });
}

QWidget *LoginDialog::Private::buildFooter()
{
    auto *footer = new QWidget;
    footer->setFixedHeight(tall(services.theme, FooterHeight));
    m_help = new LinkButton(services.theme);
    m_status = new MarkedWords(services.theme);
    m_cancel = new QPushButton;
    m_cancel->setAutoDefault(false);
    m_primary = new QPushButton;
    setButtonKind(m_primary, ButtonKind::Primary);
    auto *row = new QHBoxLayout(footer);
    row->setContentsMargins(16, 0, 16, 0);
    row->setSpacing(8);
    row->addWidget(m_help);
    row->addStretch(1);
    row->addWidget(m_status);
    row->addSpacing(8);
    row->addWidget(m_cancel);
    row->addWidget(m_primary);
    m_status->hide();
    QObject::connect(m_help, &QAbstractButton::clicked, &q,
                     [] { QDesktopServices::openUrl(QUrl(QString::fromLatin1(HelpPage))); });
    QObject::connect(m_cancel, &QPushButton::clicked, &q, &QDialog::reject);
    QObject::connect(m_primary, &QPushButton::clicked, &q, [this] { primary(); });
    return footer;
}

// As high as both halves need, and the screen allows; the form scrolls where that is less.
void LoginDialog::Private::fitHeight()
{
    if (!m_formArea)
        return;
    form->layout()->activate();
    const int rest = FooterHeight + 1;
    const int needed =
        qMax(form->layout()->heightForWidth(LoginForm::Width), scopes->minimumSizeHint().height()) + rest;
    const int allowed = q.screen()->availableGeometry().height() - 64; // the window's own frame
    q.resize(Width, qMax(qMin(needed, allowed), scopes->minimumSizeHint().height() + rest));
}

void LoginDialog::Private::retranslate()
{
    q.setWindowTitle(edited ? tr("Edit account") : tr("Log in to use the SecureX ribbon"));
    m_help->setWords(tr("How to create an API client"));
    m_help->setToolTip(QString::fromLatin1(HelpPage));
    m_cancel->setText(tr("Cancel") + u"\tEsc"_s);
    m_cancel->setAccessibleName(tr("Cancel"));
    m_cancel->setVisible(!m_isDone);
    m_primary->setText(m_isDone ? tr("Done") : tr("Authenticate"));
    m_primary->setAccessibleName(m_primary->text());
    m_primary->setIcon(services.theme.icon(m_isDone ? u"check"_s : u"key"_s));
    m_primary->setToolTip(QKeySequence(Qt::CTRL | Qt::Key_Return).toString(QKeySequence::NativeText));
    m_keepForSession->setText(tr("Keep for this session"));
    m_keepForSession->setAccessibleName(m_keepForSession->text());
    m_keepAgain->setText(tr("Try the keychain again"));
    m_keepAgain->setAccessibleName(m_keepAgain->text());
}

} // namespace obi
