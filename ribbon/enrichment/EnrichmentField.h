// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "look/Theme.h"

#include <QLineEdit>

namespace obi {

/// The enrichment field on the ribbon's bar. Takes text of any length: what is pasted or dropped in several lines, or
/// is long, is kept whole and only its beginning is laid out; editing that begins a new text.
class EnrichmentField : public QLineEdit
{
    Q_OBJECT
public:
    static constexpr int LongText = 500;

    explicit EnrichmentField(const Theme &theme, QWidget *parent = nullptr);

    void setKeys(const QString &keys); ///< that lead here, as a hint: "Ctrl+E"
    void setWhole(const QString &text);
    /// What Enter gives: the text that is kept, or what stands in the field.
    QString whole() const { return m_whole.isEmpty() ? text() : m_whole; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void given(const QString &text);             ///< Enter
    void investigateWanted(const QString &text); ///< Ctrl+Enter
    void downWanted();                           ///< to the list of what was found
    void escaped();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void pasteText();
    void takeText();
    bool hasRoomForHint() const;
    void layMargins();
    void layText();
    void showBeginning();
    void retranslate();
    void dress();

    const Theme &m_theme;
    QString m_keys;
    qsizetype m_length = 0; ///< of what stood in the field before the change that comes next
    bool m_isLaying = false;
    QString m_whole; ///< empty while the field itself holds everything
};

} // namespace obi
