// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QComboBox>

namespace obi {

/// A combo box whose choice does something at once: a wheel that passes by or a key that looks for the next entry must
/// not choose. Keys open the list, and Enter there chooses. Screen readers get its accessible name, and what is chosen
/// as its value; Qt would give them the latter for a name.
class ChoiceBox : public QComboBox
{
    Q_OBJECT
public:
    explicit ChoiceBox(QWidget *parent = nullptr);
    /// Wide enough for every entry, however narrow the box is.
    void showPopup() override;

private:
    void takeSelection();
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace obi
