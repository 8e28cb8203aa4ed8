// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractButton>

namespace obi {

class Theme;

/// A button on the band: icon, words, a count. Checked it is the open app's tab, cut out of the band and merging into
/// the panel below. Compact it shows its icon (and count) only, with the words as its tooltip.
class BandButton : public QAbstractButton
{
    Q_OBJECT
public:
    static constexpr int TabTop = 4; ///< a tab starts this far below the bar's top

    explicit BandButton(const Theme &theme, QWidget *parent = nullptr);

    void setIconName(const QString &name);
    /// The words on the button; `prefix` stands before the icon in the secondary colour ("Active case").
    void setWords(const QString &words, const QString &prefix = {});
    void setPrefixShown(bool shown); ///< what stands before the words
    void setCount(int count);        ///< -1 = none
    void setCountNews(bool news);    ///< the count in gold
    void setFramed(bool framed);     ///< looks like a button, not like a tab
    void setCompact(bool compact);
    bool isCompact() const { return m_compact; }
    void setShortcutHint(const QString &keys);

    int wideWidth() const; ///< with its words
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

private:
    void paintEvent(QPaintEvent *event) override;
    void paintGround(QPainter &painter) const;
    void paintCount(QPainter &painter, int x) const;
    QString countText() const;
    int widthOf(bool compact) const;
    int wordsWidth() const;
    QString shownWords() const;
    void updateHint();

    const Theme &m_theme;
    QString m_icon;
    QString m_prefix;
    bool m_prefixShown = true;
    QString m_shortcut;
    int m_count = -1;
    bool m_news = false;
    bool m_compact = false;
    bool m_framed = false;
    mutable QFont m_measuredIn{}; ///< of wordsWidth(), and for what
    mutable QString m_measured{};
    mutable int m_wordsWidth = 0;
};

} // namespace obi
