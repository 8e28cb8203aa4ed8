// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/ObservablesGroup.h"

#include "login/ThemedLabel.h"
#include "settings/Settings.h"
#include "settings/SettingsTable.h"
#include "text/OwnHosts.h"

#include <QCheckBox>
#include <QEvent>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QTextBlock>
#include <QVBoxLayout>

namespace obi {
using namespace Qt::StringLiterals;
namespace {

constexpr int DomainsHeight = 84;
constexpr int MostTold = 3;

} // namespace

ObservablesGroup::ObservablesGroup(const Theme &theme, Settings &settings, QWidget *parent)
    : SettingsGroup(theme, parent)
    , m_settings(settings)
    , m_domains(new QPlainTextEdit)
    , m_defang(new SegmentsGroup(int(settingSpec(Setting::DefangStyle).allowed.size())))
    , m_clipboard(new QCheckBox)
    , m_problem(new ThemedLabel(theme, Theme::Type::Caption, Theme::Role::Text2))
    , m_domainsName(addRow(domainsField()))
    , m_defangName(addRow(m_defang))
    , m_clipboardName(addRow(QList<QWidget *>{m_clipboard}))
{
    m_domainsName->setBuddy(m_domains);
    m_domainsName->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    m_domainsName->setContentsMargins(0, 8, 0, 0);
    m_domains->setFixedHeight(DomainsHeight);
    m_domains->setTabChangesFocus(true);
    m_domains->setFont(theme.font(Theme::Type::Mono));
    m_domains->setPlaceholderText(u"example.com\n192.0.2.0/24"_s);
    connectAll();
    showSettings();
    retranslate();
}

QWidget *ObservablesGroup::domainsField()
{
    auto *field = new QWidget;
    auto *column = new QVBoxLayout(field);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_domains);
    column->addWidget(m_problem);
    m_problem->setWordWrap(true);
    m_problem->setInk(Disposition::Malicious);
    m_problem->hide();
    return field;
}

void ObservablesGroup::connectAll()
{
    connect(m_domains, &QPlainTextEdit::textChanged, this, &ObservablesGroup::takeDomains);
    connect(m_domains, &QPlainTextEdit::cursorPositionChanged, this, &ObservablesGroup::showProblem);
    m_domains->installEventFilter(this);
    connect(m_defang, &SegmentsGroup::chosen, this,
            [this](int at) { m_settings.set(Setting::DefangStyle, settingSpec(Setting::DefangStyle).allowed.at(at)); });
    connect(m_clipboard, &QCheckBox::toggled, this, [this](bool on) { m_settings.set(Setting::ClipboardWatch, on); });
    connect(&m_settings, &Settings::changed, this, &ObservablesGroup::showSettings);
    connect(&theme(), &Theme::changed, this, [this] { m_domains->setFont(theme().font(Theme::Type::Mono)); });
}

// What is being typed stays.
void ObservablesGroup::showSettings()
{
    const auto domains = m_settings.get<QStringList>(Setting::OwnDomains);
    if (domains != typedDomains()) {
        const QSignalBlocker quiet(m_domains);
        m_domains->setPlainText(domains.join(u'\n'));
    }
    m_defang->setCurrent(
        int(settingSpec(Setting::DefangStyle).allowed.indexOf(m_settings.value(Setting::DefangStyle))));
    const QSignalBlocker still(m_clipboard);
    m_clipboard->setChecked(m_settings.get<bool>(Setting::ClipboardWatch));
}

QStringList ObservablesGroup::typedDomains() const
{
    QStringList domains;
    for (const QString &line : m_domains->toPlainText().split(u'\n')) {
        if (!line.trimmed().isEmpty() && !domains.contains(line.trimmed(), Qt::CaseInsensitive))
            domains.append(line.trimmed());
    }
    return domains;
}

void ObservablesGroup::takeDomains()
{
    m_settings.set(Setting::OwnDomains, typedDomains());
    showProblem();
}

// The line that is being typed is none yet.
void ObservablesGroup::showProblem()
{
    QStringList wrong;
    const QStringList lines = m_domains->toPlainText().split(u'\n');
    const int typing = m_domains->hasFocus() ? m_domains->textCursor().blockNumber() : -1;
    for (int line = 0; line < lines.size(); ++line) {
        if (line != typing && !lines.at(line).trimmed().isEmpty() && !text::OwnHosts::isMeant(lines.at(line)))
            wrong << lines.at(line).trimmed();
    }
    m_problem->setText(wrong.isEmpty() ? QString()
                                       : tr("No domain, host or network, and nothing is marked for it: %1")
                                             .arg(wrong.mid(0, MostTold).join(tr(", ", "between values"))));
    m_problem->setAccessibleName(m_problem->text());
    m_problem->setVisible(!wrong.isEmpty());
}

void ObservablesGroup::retranslate()
{
    setTitle(tr("Observables"));
    m_domainsName->setText(tr("Own domains"));
    m_domains->setAccessibleName(tr("Own domains and networks"));
    m_domains->setAccessibleDescription(tr("Hosts, domains and networks of your organisation, one a line"));
    m_domains->setToolTip(m_domains->accessibleDescription());
    m_defangName->setText(tr("Copy defanged"));
    m_defang->setWords(tr("Copy defanged"), {u"bit[.]ly"_s, u"bit(.)ly"_s, u"bit[dot]ly"_s});
    m_clipboardName->setText(tr("Clipboard"));
    m_clipboard->setText(tr("Find observables in what is copied"));
    m_clipboard->setAccessibleName(m_clipboard->text());
    showProblem();
}

bool ObservablesGroup::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_domains && event->type() == QEvent::FocusOut)
        QMetaObject::invokeMethod(this, &ObservablesGroup::showProblem, Qt::QueuedConnection);
    return SettingsGroup::eventFilter(watched, event);
}

ObservableWordsGroup::ObservableWordsGroup(const Theme &theme, QWidget *parent)
    : SettingsGroup(theme, parent)
    , m_words(new ThemedLabel(theme, Theme::Type::Dense, Theme::Role::Text2))
{
    m_words->setWordWrap(true);
    addWide(m_words);
    retranslate();
}

void ObservableWordsGroup::retranslate()
{
    setTitle(tr("What they are for"));
    const QStringList lines{
        tr("Own domains, with all below them, and own networks are marked where observables are found, and an "
           "action on one of them says so before it is run: nobody blocks them by mistake."),
        tr("The clipboard is looked at on this machine and only while this is on. Nothing is sent, and nothing is "
           "kept, before you ask for it."),
    };
    m_words->setText(lines.join(u"\n\n"_s));
}

} // namespace obi
