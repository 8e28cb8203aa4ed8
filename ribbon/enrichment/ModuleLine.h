// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "look/Theme.h"
#include "verdicts/VerdictBook.h"

#include <QWidget>

namespace obi {

/// One observable with what each module says of it: a glyph and the module's name, the words in tooltips and in the
/// accessible description. As many lines as the modules need.
class ModuleLine : public QWidget
{
    Q_OBJECT
public:
    explicit ModuleLine(const Theme &theme, QWidget *parent = nullptr);

    /// Empty: nothing to show, with the line's place kept.
    void show(const QString &value, const Dossier &dossier);
    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

private:
    struct Place {
        QRect rect;
        QString text;
    };
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    QList<Place> places(int width) const; ///< the value, then a place for each module

    const Theme &m_theme;
    QString m_value;
    Dossier m_dossier;
};

} // namespace obi
