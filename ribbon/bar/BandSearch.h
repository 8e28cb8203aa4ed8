// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace obi {

class BandButton;
class Theme;

/// The place of the search field on the bar: as wide as the field likes, down to 160, then a button with the field's
/// name. The button opens the field, for which the bar then makes room, until the field loses the focus.
class BandSearch : public QWidget
{
    Q_OBJECT
public:
    static constexpr int Narrowest = 160; ///< of the field, unless its words need more
    static constexpr int Gap = 8;         ///< behind it

    BandSearch(const Theme &theme, QWidget *parent);

    void setField(QWidget *field); ///< takes ownership
    QWidget *field() const { return m_field; }
    BandButton *button() const { return m_button; }
    void focusField();
    /// Somebody wants the field, however little room there is.
    bool isOpen() const { return m_open; }

    int wideWidth() const;   ///< 0 without a field
    int narrowWidth() const; ///< still as a field
    int buttonWidth() const;
    /// The field where it has its narrowest width, else the button.
    void takeWidth(int width);

Q_SIGNALS:
    void roomWanted(); ///< isOpen() or the wide width has changed

private:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void setOpen(bool open);
    void takeName();

    QWidget *m_field = nullptr;
    BandButton *m_button;
    bool m_open = false;
};

} // namespace obi
