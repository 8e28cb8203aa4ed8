// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reporting/ReportCatalogue.h"

#include <QFrame>

class QHBoxLayout;

namespace obi {

class ReportLoader;
class Theme;

/// One figure: caption, value, and the change against the span before.
class Tile : public QWidget
{
    Q_OBJECT
public:
    Tile(const Theme &theme, const TileSpec &spec, QWidget *parent);

    void setFigures(std::optional<qint64> value, std::optional<qint64> previous);
    void setCompact(bool compact);
    void setPadding(int padding);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QFont figureFont() const;
    QFont fittingFont(int room) const;
    QString valueText() const;
    QString changeText() const;
    QString fittingChange(const QFontMetrics &metrics, int room) const;
    void describe();

    const Theme &m_theme;
    TileSpec m_spec;
    std::optional<qint64> m_value;
    std::optional<qint64> m_previous;
    bool m_compact = false;
    int m_padding; ///< left and right
};

/// The figures of a report in one frame with hairlines between them: 57 px high, 48 in a low page.
class TileStrip : public QWidget
{
    Q_OBJECT
public:
    static constexpr int Height = 57;
    static constexpr int CompactHeight = 48;

    explicit TileStrip(const Theme &theme, QWidget *parent = nullptr);

    void setTiles(const QList<TileSpec> &tiles);
    void setFigures(const ReportLoader &loader);
    void setCompact(bool compact);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitPadding();
    void takeHeight();

    const Theme &m_theme;
    QHBoxLayout *m_row;
    QList<TileSpec> m_specs;
    QList<Tile *> m_tiles;
    bool m_compact = false;
};

} // namespace obi
