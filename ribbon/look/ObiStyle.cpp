// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "look/ObiStyle.h"

#include "look/FocusRing.h"
#include "look/StylePaint.h"
#include "look/Tall.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QHeaderView>
#include <QPainter>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTabBar>

namespace obi {
namespace {

constexpr int EditorFrame = 2; ///< the round corners are outside of it; with the page's own margin, 6 to the text

using Role = Theme::Role;

// The text of a selected row does not change its colour on the soft background.
QStyleOptionViewItem plainText(const QStyleOptionViewItem &option, const Theme &theme)
{
    QStyleOptionViewItem plain = option;
    for (const auto group : {QPalette::Active, QPalette::Inactive})
        plain.palette.setColor(group, QPalette::HighlightedText, theme.color(Role::Text));
    return plain;
}

void itemRing(QPainter *painter, const Theme &theme, const QStyleOption &option)
{
    if (!option.state.testFlag(QStyle::State_KeyboardFocusChange))
        return;
    const style::Saved saved(painter);
    painter->setPen(QPen(theme.color(Role::Focus), 2, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
}

QSize menuSize(const Theme &theme, const QStyleOptionMenuItem &option, const QSize &contents)
{
    const QSize designed = style::menuItemSize(option, contents);
    const bool holdsText = designed != contents && designed.height() != style::MenuSeparatorHeight;
    return holdsText ? QSize(designed.width(), tall(theme, designed.height())) : designed;
}

} // namespace

ObiStyle::ObiStyle(const Theme &theme)
    : QProxyStyle(QStringLiteral("Fusion"))
    , m_theme(theme)
    , m_ring(std::make_unique<FocusRing>())
{}

ObiStyle::~ObiStyle() = default;

void ObiStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                             const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonCommand:
        return style::buttonFrame(painter, m_theme, *option, widget);
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        return style::checkBox(painter, m_theme, *option);
    case PE_IndicatorRadioButton:
        return style::radioButton(painter, m_theme, *option);
    case PE_PanelLineEdit:
        if (qstyleoption_cast<const QStyleOptionFrame *>(option)->lineWidth > 0)
            style::fieldFrame(painter, m_theme, *option, widget);
        return;
    case PE_Frame:
        // Editors of several lines look like the fields of one.
        if (qobject_cast<const QPlainTextEdit *>(widget))
            return style::fieldFrame(painter, m_theme, *option, widget);
        return QProxyStyle::drawPrimitive(element, option, painter, widget);
    case PE_FrameMenu:
    case PE_IndicatorHeaderArrow: // drawn with the header's label
        return;
    case PE_PanelMenu:
        return style::menuPanel(painter, m_theme, *option);
    case PE_PanelTipLabel:
        return painter->fillRect(option->rect, m_theme.color(Role::Tip));
    case PE_IndicatorBranch:
        return style::branch(painter, m_theme, *option);
    case PE_PanelItemViewItem:
        return style::itemBackground(painter, m_theme, *qstyleoption_cast<const QStyleOptionViewItem *>(option));
    case PE_PanelItemViewRow:
        return; // PE_PanelItemViewItem and the delegates fill every cell
    case PE_FrameFocusRect:
        if (qobject_cast<const QAbstractItemView *>(widget))
            itemRing(painter, m_theme, *option);
        return;
    case PE_FrameTabBarBase:
        return painter->fillRect(option->rect.adjusted(0, option->rect.height() - 1, 0, 0), m_theme.color(Role::Line));
    case PE_FrameStatusBarItem:
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void ObiStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                           const QWidget *widget) const
{
    switch (element) {
    case CE_PushButtonBevel:
        // The label draws the menu's chevron; Fusion's bevel would add its own.
        return proxy()->drawPrimitive(PE_PanelButtonCommand, option, painter, widget);
    case CE_PushButtonLabel:
        return style::pushButtonLabel(painter, m_theme, *qstyleoption_cast<const QStyleOptionButton *>(option), widget);
    case CE_ComboBoxLabel:
        return style::comboBoxLabel(painter, m_theme, *qstyleoption_cast<const QStyleOptionComboBox *>(option));
    case CE_MenuItem:
        return style::menuItem(painter, m_theme, *qstyleoption_cast<const QStyleOptionMenuItem *>(option));
    case CE_MenuBarItem:
        return style::menuBarItem(painter, m_theme, *qstyleoption_cast<const QStyleOptionMenuItem *>(option));
    case CE_MenuBarEmptyArea:
    case CE_MenuEmptyArea:
        return;
    case CE_TabBarTabShape:
        return;
    case CE_TabBarTabLabel:
        return style::tab(painter, m_theme, *qstyleoption_cast<const QStyleOptionTab *>(option));
    case CE_Header: {
        const auto &header = *qstyleoption_cast<const QStyleOptionHeader *>(option);
        style::headerSection(painter, m_theme, header);
        return style::headerLabel(painter, m_theme, header);
    }
    case CE_HeaderEmptyArea:
        return painter->fillRect(option->rect, m_theme.color(Role::Window));
    case CE_ItemViewItem: {
        const auto item = plainText(*qstyleoption_cast<const QStyleOptionViewItem *>(option), m_theme);
        return QProxyStyle::drawControl(element, &item, painter, widget);
    }
    case CE_Splitter:
        return painter->fillRect(option->rect, m_theme.color(Role::Line));
    case CE_FocusFrame:
        return style::focusFrame(painter, m_theme, *option, widget);
    default:
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void ObiStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                  const QWidget *widget) const
{
    if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option))
        return style::toolButton(painter, m_theme, *button, widget);
    if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option))
        return style::comboBox(painter, m_theme, *combo, widget);
    if (const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option); slider && control == CC_ScrollBar)
        return style::scrollBar(painter, m_theme, *slider, subControlRect(control, slider, SC_ScrollBarSlider, widget));
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QSize ObiStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                 const QWidget *widget) const
{
    const QSize fusion = QProxyStyle::sizeFromContents(type, option, size, widget);
    // Heights of the design hold one line of text each.
    const auto grown = [this](const QSize &designed) {
        return QSize(designed.width(), tall(m_theme, designed.height()));
    };
    switch (type) {
    case CT_PushButton:
        return grown(style::pushButtonSize(*qstyleoption_cast<const QStyleOptionButton *>(option), widget));
    case CT_ToolButton:
        return grown(style::toolButtonSize(*qstyleoption_cast<const QStyleOptionToolButton *>(option), widget));
    case CT_ComboBox:
        return {size.width() + 2 * style::SidePadding + style::ChevronSize + style::IconGap,
                tall(m_theme, style::ControlHeight)};
    case CT_LineEdit:
    case CT_SpinBox:
        return {fusion.width(), tall(m_theme, style::ControlHeight)};
    case CT_MenuItem:
        return menuSize(m_theme, *qstyleoption_cast<const QStyleOptionMenuItem *>(option), size);
    case CT_MenuBarItem:
        return {size.width() + 16, tall(m_theme, style::ControlHeight)};
    case CT_TabBarTab:
        return grown(style::tabSize(m_theme, *qstyleoption_cast<const QStyleOptionTab *>(option)));
    case CT_HeaderSection:
        return grown(style::headerSize(*qstyleoption_cast<const QStyleOptionHeader *>(option)));
    case CT_ItemViewItem:
        return fusion.expandedTo({0, m_theme.rowHeight()});
    default:
        return fusion;
    }
}

// The scroll bar has no arrows: the groove is all of it.
QRect ObiStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl subControl,
                               const QWidget *widget) const
{
    const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control != CC_ScrollBar || !slider)
        return QProxyStyle::subControlRect(control, option, subControl, widget);
    const bool upright = slider->orientation == Qt::Vertical;
    const int length = upright ? slider->rect.height() : slider->rect.width();
    const qint64 range = qint64(slider->maximum) - slider->minimum;
    const qint64 page = qMax(slider->pageStep, 1);
    const int handle = qBound(qMin(24, length), int(length * page / (range + page)), length);
    const int start = sliderPositionFromValue(slider->minimum, slider->maximum, slider->sliderPosition, length - handle,
                                              slider->upsideDown);
    const auto part = [&](int from, int size) {
        const QRect &all = slider->rect;
        return upright ? QRect(all.x(), all.y() + from, all.width(), size)
                       : visualRect(slider->direction, all, QRect(all.x() + from, all.y(), size, all.height()));
    };
    switch (subControl) {
    case SC_ScrollBarGroove:
        return slider->rect;
    case SC_ScrollBarSlider:
        return part(start, handle);
    case SC_ScrollBarSubPage:
        return part(0, start);
    case SC_ScrollBarAddPage:
        return part(start + handle, length - start - handle);
    default:
        return {};
    }
}

QRect ObiStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    // Fusion leaves room for a focus rectangle inside of the button.
    if (element == SE_PushButtonContents)
        return option->rect;
    return QProxyStyle::subElementRect(element, option, widget);
}

int ObiStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return style::IndicatorSize;
    case PM_ButtonIconSize:
    case PM_SmallIconSize:
    case PM_ToolBarIconSize:
    case PM_TabBarIconSize:
    case PM_ListViewIconSize:
        return style::IconSize;
    case PM_TabBarScrollButtonWidth:
        return style::IconSize + 8;
    case PM_ScrollBarExtent:
        return style::ScrollBarExtent;
    case PM_DefaultFrameWidth:
        // The page of an editor leaves the corners alone.
        return qobject_cast<const QPlainTextEdit *>(widget) ? EditorFrame
                                                            : QProxyStyle::pixelMetric(metric, option, widget);
    case PM_SplitterWidth:
    case PM_MenuPanelWidth:
        return 1;
    case PM_MenuVMargin:
        return 4;
    case PM_MenuHMargin:
        return 0;
    case PM_MenuBarItemSpacing:
        return 0;
    case PM_MenuBarPanelWidth:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarTabOverlap:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_FocusFrameHMargin:
    case PM_FocusFrameVMargin:
        return FocusRing::Margin;
    case PM_ToolTipLabelFrameWidth:
        return 6;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return 8;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int ObiStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                        QStyleHintReturn *result) const
{
    switch (hint) {
    case SH_ComboBox_Popup:
        return 1; // a menu, drawn by the menus' code
    case SH_FocusFrame_AboveWidget:
        return 1;
    case SH_ToolTipLabel_Opacity:
        return 255;
    case SH_ScrollBar_Transient:
        return 0;
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    case SH_UnderlineShortcut:
        return 1;
    case SH_LineEdit_PasswordCharacter:
        return 0x2022; // a bullet of the text's size, as drawn
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, result);
    }
}

void ObiStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget) ||
        qobject_cast<QTabBar *>(widget) || qobject_cast<QScrollBar *>(widget) || qobject_cast<QHeaderView *>(widget))
        widget->setAttribute(Qt::WA_Hover);
}

} // namespace obi
