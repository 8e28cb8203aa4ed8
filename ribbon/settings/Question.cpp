// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/Question.h"

#include "look/Kind.h"

#include <QAbstractButton>
#include <QMessageBox>
#include <QPushButton>

namespace obi {

void askFirst(QWidget *parent, const QString &question, const QString &detail, const QString &action,
              std::function<void()> then)
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, question, question, QMessageBox::Cancel, parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(detail);
    QPushButton *go = box->addButton(action, QMessageBox::AcceptRole);
    setButtonKind(go, ButtonKind::Destructive);
    box->setDefaultButton(QMessageBox::Cancel);
    QObject::connect(go, &QPushButton::clicked, parent, [then = std::move(then)] { then(); });
    box->open();
}

} // namespace obi
