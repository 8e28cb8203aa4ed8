// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/RibbonGroup.h"

#include "bar/Ribbon.h"
#include "login/ThemedLabel.h"
#include "look/StylePaint.h"
#include "look/Tall.h"
#include "settings/Settings.h"
#include "settings/SettingsTable.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QStyleOptionSpinBox>

namespace obi {
namespace {

constexpr int FieldWidth = 88;
constexpr int Step = 26;

ThemedLabel *wrapped(ThemedLabel *label)
{
    label->setWordWrap(true);
    label->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    return label;
}

/// Looks like the other fields: there are no arrows, the keyboard and the wheel step.
class HeightField : public QSpinBox
{
public:
    explicit HeightField(const Theme &theme)
        : m_theme(theme)
    {
        setFixedSize(theme.scaled(FieldWidth), tall(theme, style::ControlHeight));
        setButtonSymbols(QAbstractSpinBox::NoButtons);
        setSingleStep(Step);
        setKeyboardTracking(false); // a height that is half typed is none
        lineEdit()->setTextMargins(5, 0, 0, 0);
    }

private:
    /// More or less than fits is taken to the nearest height that does, not kept from being typed.
    QValidator::State validate(QString &text, int &cursor) const override
    {
        const auto state = QSpinBox::validate(text, cursor);
        return state == QValidator::Invalid && number(text) ? QValidator::Intermediate : state;
    }
    void fixup(QString &text) const override
    {
        text = textFromValue(qBound(minimum(), number(text).value_or(value()), maximum())) + suffix();
    }
    /// At most five digits.
    std::optional<int> number(const QString &text) const
    {
        const QString digits = text.endsWith(suffix()) ? text.chopped(suffix().size()) : text;
        bool isNumber = false;
        const uint typed = digits.toUInt(&isNumber);
        return isNumber && digits.size() < 6 ? std::optional(int(typed)) : std::nullopt;
    }
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        QStyleOptionSpinBox option;
        initStyleOption(&option);
        style::fieldFrame(&painter, m_theme, option, this);
    }

    const Theme &m_theme;
};

} // namespace

RibbonGroup::RibbonGroup(const Theme &theme, Settings &settings, QWidget *parent)
    : SettingsGroup(theme, parent)
    , m_settings(settings)
    , m_height(new HeightField(theme))
    , m_limits(wrapped(new ThemedLabel(theme, Theme::Type::Dense, Theme::Role::Text2)))
    , m_tucked(new QCheckBox)
    , m_atStart(new SegmentsGroup(2))
    , m_forget(new QPushButton)
    , m_heightName(addRow({m_height, m_limits}))
    , m_tuckedName(addRow(QList<QWidget *>{m_tucked}))
    , m_atStartName(addRow(m_atStart))
{
    addButtons({m_forget});
    connect(m_atStart, &SegmentsGroup::chosen, this, [this](int at) {
        m_settings.set(Setting::RibbonAtStart, settingSpec(Setting::RibbonAtStart).allowed.at(at));
    });
    connect(m_forget, &QPushButton::clicked, this, [this] { m_settings.reset(Setting::RibbonHeights); });
    connect(m_height, &QSpinBox::valueChanged, this, [this](int height) {
        if (Ribbon *holder = ribbon())
            holder->setExpandedHeight(height);
    });
    connect(m_tucked, &QCheckBox::toggled, this, [this](bool tucked) {
        if (Ribbon *holder = ribbon())
            holder->setTucked(tucked);
    });
    connect(&settings, &Settings::changed, this, &RibbonGroup::showState);
    showState();
    retranslate();
}

Ribbon *RibbonGroup::ribbon() const
{
    QWidget *above = parentWidget();
    while (above && !qobject_cast<Ribbon *>(above))
        above = above->parentWidget();
    return static_cast<Ribbon *>(above);
}

// The window may have another size now, which bounds the height.
void RibbonGroup::showEvent(QShowEvent *event)
{
    SettingsGroup::showEvent(event);
    showState();
}

void RibbonGroup::showState()
{
    const Ribbon *holder = ribbon();
    const QSignalBlocker quiet(m_height);
    m_height->setRange(Ribbon::MinimumHeight, holder ? holder->maximumHeight() : 10'000);
    m_height->setValue(holder ? holder->expandedHeight() : Ribbon::DefaultHeight);
    const QSignalBlocker still(m_tucked);
    m_tucked->setChecked(holder && holder->isTucked());
    m_atStart->setCurrent(
        int(settingSpec(Setting::RibbonAtStart).allowed.indexOf(m_settings.value(Setting::RibbonAtStart))));
    setButton(m_forget, tr("Default height for every app"),
              m_settings.isStandard(Setting::RibbonHeights) ? tr("Every app has the default height.") : QString());
}

void RibbonGroup::retranslate()
{
    setTitle(tr("Ribbon layout"));
    m_heightName->setText(tr("Height"));
    m_height->setAccessibleName(tr("Height of the open ribbon"));
    m_height->setSuffix(tr(" px"));
    m_limits->setText(tr("from 200 px to 70% of the window"));
    m_height->setAccessibleDescription(m_limits->text());
    m_tuckedName->setText(tr("Place"));
    m_tucked->setText(tr("Tucked to the right edge"));
    m_tucked->setAccessibleName(m_tucked->text());
    m_atStartName->setText(tr("At start"));
    m_atStart->setWords(tr("Ribbon at start"), {tr("As it was left"), tr("Collapsed")});
    showState();
}

} // namespace obi
