// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "login/ServerChoice.h"

#include "login/LoginWords.h"
#include "login/ServerRow.h"
#include "look/StylePaint.h"

#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace obi {
using namespace Qt::StringLiterals;
namespace {

constexpr Region Regions[] = {Region::NorthAmerica, Region::Europe, Region::AsiaPacific, Region::Custom};

} // namespace

ServerChoice::ServerChoice(const Theme &theme, QWidget *parent)
    : Group(parent)
    , m_theme(theme)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    for (size_t i = 0; i <= std::size(Regions); ++i) {
        auto *row = new ServerRow(theme, this);
        connect(row, &QAbstractButton::toggled, this, [this](bool checked) {
            if (checked)
                Q_EMIT changed();
        });
        column->addWidget(row);
        m_rows.append(row);
    }
    m_rows.last()->setLast(true);
    m_rows.first()->setChecked(true);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    retranslate();
}

std::optional<Region> ServerChoice::region() const
{
    for (size_t i = 0; i < std::size(Regions); ++i) {
        if (m_rows.at(int(i))->isChecked())
            return Regions[i];
    }
    return std::nullopt;
}

void ServerChoice::setRegion(Region region)
{
    const auto found = std::find(std::begin(Regions), std::end(Regions), region);
    m_rows.at(int(found - std::begin(Regions)))->setChecked(true);
}

void ServerChoice::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    style::frame(&painter, rect(), m_theme.color(Theme::Role::Control), m_theme.color(Theme::Role::Base));
}

void ServerChoice::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Group::changeEvent(event);
}

void ServerChoice::retranslate()
{
    setAccessibleName(tr("Server"));
    for (size_t i = 0; i < std::size(Regions); ++i) {
        ServerRow *row = m_rows.at(int(i));
        const bool custom = Regions[i] == Region::Custom;
        row->setText(regionName(Regions[i]));
        row->setAccessibleName(custom ? tr("Custom") : regionId(Regions[i]).toUpper());
        row->setDetail(custom ? tr("addresses of your own") : consoleHost(Regions[i]), !custom);
        row->setAccessibleDescription(regionName(Regions[i]));
    }
    m_rows.last()->setText(tr("Offline demo"));
    m_rows.last()->setAccessibleName(tr("Offline demo"));
    m_rows.last()->setDetail(tr("uses recorded responses"), false);
}

} // namespace obi
