// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casebook/NoteDelegate.h"

#include "casebook/NotesModel.h"
#include "look/Tall.h"
#include "look/Words.h"

#include <QAbstractItemView>
#include <QKeyEvent>
#include <QPainter>
#include <QPlainTextEdit>

namespace obi {
namespace {

constexpr int Side = 12;
constexpr int Gap = 4;
constexpr int LineHeight = 16;
constexpr int Wrap = Qt::TextWrapAnywhere | Qt::TextWordWrap;

int textWidth(const QStyleOptionViewItem &option)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    return (view ? view->viewport()->width() : option.rect.width()) - 2 * Side;
}

} // namespace

QString NoteDelegate::footer(const QModelIndex &index) const
{
    const QVariant error = index.data(NotesModel::ErrorRole);
    return error.isValid() ? tr("Not saved: %1").arg(errorBrief(error.value<Error>())) : QString();
}

QSize NoteDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QFontMetrics metrics(theme().font(Theme::Type::Dense));
    const QRect space(0, 0, qMax(40, textWidth(option)), 100'000);
    const int text = metrics.boundingRect(space, Wrap, index.data().toString()).height();
    const int footerHeight = footer(index).isEmpty() ? 0 : tall(theme(), LineHeight);
    return {40, Gap + tall(theme(), LineHeight) + text + footerHeight + Gap};
}

void NoteDelegate::paintContent(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                                const QRect &) const
{
    const int line = tall(theme(), LineHeight);
    const QRect space = option.rect.adjusted(Side, Gap, -Side, -Gap);
    const QString when = index.data(NotesModel::WhenRole).toString();
    painter->setFont(theme().font(Theme::Type::Caption));
    const QRect head(space.left(), space.top(), space.width(), line);
    drawLine(painter, option, head, when, theme().color(Theme::Role::Text2));
    const int width = painter->fontMetrics().horizontalAdvance(when) + 8;
    drawLine(painter, option, head.adjusted(width, 0, 0, 0), index.data(NotesModel::AuthorRole).toString(),
             theme().color(Theme::Role::Text2));
    const QString error = footer(index);
    painter->setFont(theme().font(Theme::Type::Dense));
    painter->setPen(theme().color(Theme::Role::Text));
    painter->drawText(space.adjusted(0, line, 0, error.isEmpty() ? 0 : -line), Wrap, index.data().toString());
    if (error.isEmpty())
        return;
    painter->setFont(theme().font(Theme::Type::Caption));
    drawLine(painter, option, {space.left(), space.bottom() - line + 1, space.width(), line}, error,
             theme().text(Disposition::Malicious));
}

QWidget *NoteDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &) const
{
    auto *editor = new QPlainTextEdit(parent);
    editor->setAccessibleName(tr("Note"));
    editor->setTabChangesFocus(true);
    editor->setFont(theme().font(Theme::Type::Dense));
    m_editor = editor;
    return editor;
}

void NoteDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *field = static_cast<QPlainTextEdit *>(editor);
    // What was typed already is not replaced when the model changes under it.
    if (!field->document()->isModified())
        field->setPlainText(index.data(Qt::EditRole).toString());
}

void NoteDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    model->setData(index, static_cast<QPlainTextEdit *>(editor)->toPlainText(), Qt::EditRole);
}

void NoteDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int height = qMax(option.rect.height(), 72);
    editor->setGeometry(option.rect.left() + 4, option.rect.top(), option.rect.width() - 8, height);
}

void NoteDelegate::commitOpenEditor()
{
    if (!m_editor)
        return;
    Q_EMIT commitData(m_editor);
    Q_EMIT closeEditor(m_editor);
}

bool NoteDelegate::eventFilter(QObject *editor, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter && key->modifiers().testFlag(Qt::ControlModifier)) {
            commitOpenEditor();
            return true;
        }
    }
    return BaseDelegate::eventFilter(editor, event);
}

} // namespace obi
