// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "login/ThemedLabel.h"
#include "look/BaseDelegate.h"

#include <QAbstractListModel>

class QListView;

namespace obi {

/// A line of one of Home's lists: a mark, words, and how things stand at its end.
struct HomeRow {
    QString key; ///< what the list's owner knows it by
    QString icon{};
    Ink iconInk = Theme::Role::Text2;
    QString text{};
    QString trailing{};
    Ink trailingInk = Theme::Role::Text3;
    QString description{};        ///< for assistive technology, after the text; empty: `trailing`
    QString toolTip{};            ///< plain text
    bool mayDropTrailing = false; ///< `trailing` goes into the tooltip where it has not got the room to be whole

    bool operator==(const HomeRow &) const = default;
};

class HomeRows : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        RowRole = Qt::UserRole + 1, ///< obi::HomeRow
    };
    using QAbstractListModel::QAbstractListModel;

    /// Rows that stay keep their place, and with it the keyboard.
    void setRows(const QList<HomeRow> &rows);
    const QList<HomeRow> &rows() const { return m_rows; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<HomeRow> m_rows;
};

/// Draws a HomeRow.
class HomeRowDelegate : public BaseDelegate
{
    Q_OBJECT
public:
    using BaseDelegate::BaseDelegate;

protected:
    void paintContent(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                      const QRect &content) const override;
};

/// A list without a frame on the ground of the panel.
QListView *homeList(const Theme &theme, QAbstractItemModel &model);

} // namespace obi

Q_DECLARE_METATYPE(obi::HomeRow)
