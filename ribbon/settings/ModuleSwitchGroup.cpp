// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/ModuleSwitchGroup.h"

#include "login/ThemedLabel.h"
#include "look/StateView.h"
#include "look/Tip.h"
#include "settings/CheckRowDelegate.h"
#include "settings/Settings.h"

#include <QListWidget>
#include <QPushButton>

namespace obi {
using namespace Qt::StringLiterals;
namespace {

constexpr int KeyRole = Qt::UserRole + 1;
constexpr int StateHeight = 152;

} // namespace

ModuleSwitchGroup::ModuleSwitchGroup(SettingsServices &services, QWidget *parent)
    : SettingsGroup(services.theme, parent)
    , m_services(services)
    , m_list(new QListWidget)
    , m_state(new StateView(theme()))
    , m_reload(new QPushButton(theme().icon(u"refresh"_s), {}))
{
    m_list->setItemDelegate(new CheckRowDelegate(theme(), this));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    BaseDelegate::prepare(m_list, theme());
    m_state->setFixedHeight(StateHeight);
    addWide(m_list);
    addWide(m_state, 0);
    addButtons({m_reload});
    connectAll();
    retranslate();
}

void ModuleSwitchGroup::connectAll()
{
    connect(m_list, &QListWidget::itemChanged, this, &ModuleSwitchGroup::check);
    connect(m_reload, &QPushButton::clicked, this, &ModuleSwitchGroup::load);
    connect(m_state, &StateView::actionTriggered, this, &ModuleSwitchGroup::load);
    // Later: the row that was just checked is still being worked on.
    const auto follow = [this](Setting setting) {
        if (setting == Setting::DisabledModules)
            showModules();
    };
    connect(&m_services.settings, &Settings::changed, this, follow, Qt::QueuedConnection);
    connect(&m_services.theme, &Theme::changed, this, &ModuleSwitchGroup::showModules);
}

void ModuleSwitchGroup::showEvent(QShowEvent *event)
{
    SettingsGroup::showEvent(event);
    if (m_modules.isEmpty() && !m_loading)
        load();
}

void ModuleSwitchGroup::beginAnew()
{
    ++m_turn;
    m_loading = false;
    m_modules.clear();
    m_problem.reset();
    if (isVisible())
        load();
    else
        showModules();
}

void ModuleSwitchGroup::load()
{
    m_loading = true;
    showModules();
    QCoro::connect(m_services.modules.instances(), this,
                   [this, turn = ++m_turn](const Result<QList<ModuleInstance>> &list) {
                       if (turn == m_turn)
                           take(list);
                   });
}

// What was there before stays visible when asking again fails.
void ModuleSwitchGroup::take(const Result<QList<ModuleInstance>> &list)
{
    m_loading = false;
    m_problem = list ? std::nullopt : std::optional(list.error());
    if (list)
        m_modules = *list;
    showModules();
}

void ModuleSwitchGroup::showModules()
{
    const QSignalBlocker quiet(m_list);
    const int row = m_list->currentRow();
    m_list->clear();
    for (const ModuleInstance &module : std::as_const(m_modules))
        addRow(module);
    m_list->setCurrentRow(qMin(row, m_list->count() - 1));
    m_list->setFixedHeight(m_list->count() * theme().rowHeight() + 2 * m_list->frameWidth());
    m_list->setVisible(!m_modules.isEmpty());
    if (m_loading && m_modules.isEmpty())
        m_state->showLoading();
    else if (m_problem)
        m_state->showError(*m_problem, m_services.clock.now(), tr("The modules were not to be had."));
    else if (m_modules.isEmpty())
        m_state->showEmpty(tr("The organisation has no modules."), {}, tr("Ask again"));
    m_state->setVisible(m_problem || m_modules.isEmpty());
    m_reload->setVisible(!m_modules.isEmpty());
    setButton(m_reload, tr("Refresh the list"), m_loading ? tr("The modules are being asked for.") : QString());
}

void ModuleSwitchGroup::addRow(const ModuleInstance &module)
{
    const bool off = m_services.settings.get<QStringList>(Setting::DisabledModules).contains(module.key());
    auto *item = new QListWidgetItem(module.name, m_list);
    item->setData(KeyRole, module.key());
    item->setData(CheckRowDelegate::NoteRole, noteOf(module));
    item->setData(Qt::AccessibleDescriptionRole, off ? tr("not asked") : noteOf(module));
    item->setToolTip(plainTip(module.name));
    item->setFlags(Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    if (module.enabled)
        item->setFlags(item->flags() | Qt::ItemIsEnabled);
    item->setCheckState(module.enabled && !off ? Qt::Checked : Qt::Unchecked);
}

QString ModuleSwitchGroup::noteOf(const ModuleInstance &module) const
{
    if (!module.enabled)
        return tr("switched off by the organisation");
    return module.state == u"restricted" ? tr("restricted") : QString();
}

void ModuleSwitchGroup::check(const QListWidgetItem *item)
{
    const QString key = item->data(KeyRole).toString();
    auto off = m_services.settings.get<QStringList>(Setting::DisabledModules);
    off.removeAll(key);
    if (item->checkState() != Qt::Checked)
        off.append(key);
    m_services.settings.set(Setting::DisabledModules, off);
}

void ModuleSwitchGroup::retranslate()
{
    setTitle(tr("Modules"));
    m_list->setAccessibleName(tr("Modules that are asked"));
    showModules();
}

ModuleWordsGroup::ModuleWordsGroup(const Theme &theme, QWidget *parent)
    : SettingsGroup(theme, parent)
    , m_words(new ThemedLabel(theme, Theme::Type::Dense, Theme::Role::Text2))
{
    m_words->setWordWrap(true);
    addWide(m_words);
    retranslate();
}

void ModuleWordsGroup::retranslate()
{
    setTitle(tr("When a module is off"));
    const QStringList lines{
        tr("It is not asked for verdicts, sightings, links and actions any more, and what it has said goes from "
           "every view."),
        tr("Cases keep what was written into them. Other people's Obi and the organisation's own settings stay as "
           "they are."),
        tr("Switched on again, it is asked for everything that is on show."),
    };
    m_words->setText(lines.join(u"\n\n"_s));
}

} // namespace obi
