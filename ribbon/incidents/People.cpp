// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "incidents/People.h"

#include <QCollator>

#include <algorithm>

namespace obi {

using namespace Qt::StringLiterals;

People::People(Transport &transport, QObject *parent)
    : QObject(parent)
    , m_users(transport, {})
    , m_profile(transport, {})
{}

void People::setAddresses(const ServiceAddresses &addresses)
{
    ++m_turn;
    m_users.setAddresses(addresses);
    m_profile.setAddresses(addresses);
    m_everyone.clear();
    m_names.clear();
    m_me = {};
    m_lacksMe = m_lacksEveryone = false;
    Q_EMIT changed();
    if (addresses.platform.isEmpty())
        return;
    askMe();
    askEveryone();
}

void People::askWhatFailed()
{
    if (m_lacksMe)
        askMe();
    if (m_lacksEveryone)
        askEveryone();
}

void People::askMe()
{
    m_lacksMe = false;
    QCoro::connect(m_profile.whoAmI(), this, [this, turn = m_turn](const Result<WhoAmI> &answer) {
        if (turn != m_turn)
            return;
        m_lacksMe = !answer && answer.error().code != ErrorCode::MissingScope;
        if (!answer)
            return;
        m_me = answer->user;
        learn(m_me);
        Q_EMIT changed();
    });
}

void People::askEveryone()
{
    m_lacksEveryone = false;
    QCoro::connect(m_users.everyone(), this, [this, turn = m_turn](const Result<QList<User>> &answer) {
        if (turn != m_turn)
            return;
        m_lacksEveryone = !answer && answer.error().code != ErrorCode::MissingScope;
        if (!answer)
            return;
        m_everyone = *answer;
        for (const User &user : std::as_const(m_everyone))
            learn(user);
        Q_EMIT changed();
    });
}

void People::learn(const User &user)
{
    const QString shown = !user.name.isEmpty() ? user.name : !user.nick.isEmpty() ? user.nick : user.email;
    for (const QString &form : {user.id, user.nick, user.email}) {
        if (!form.isEmpty() && !shown.isEmpty())
            m_names.insert(form, shown);
    }
}

QString People::name(const QString &assignee) const
{
    return m_names.value(assignee, assignee);
}

QString People::names(const QStringList &assignees) const
{
    QStringList shown;
    for (const QString &one : assignees)
        shown.append(name(one));
    return shown.join(u", "_s);
}

bool People::isMe(const QString &assignee) const
{
    return !assignee.isEmpty() && (assignee == m_me.id || assignee == m_me.nick || assignee == m_me.email);
}

QString People::formOf(const User &user, Form form)
{
    const QString wanted = form == Form::Nick ? user.nick : form == Form::Email ? user.email : user.id;
    return wanted.isEmpty() ? user.id : wanted;
}

QStringList People::candidates(const QStringList &inUse) const
{
    QList<User> everyone = m_everyone;
    const bool listed =
        std::any_of(everyone.begin(), everyone.end(), [this](const User &user) { return user.id == m_me.id; });
    if (!listed && !m_me.id.isEmpty())
        everyone.append(m_me);
    Form form = Form::Id;
    for (const Form tried : {Form::Nick, Form::Email}) {
        const bool fits = std::any_of(everyone.begin(), everyone.end(), [&](const User &user) {
            return inUse.contains(tried == Form::Nick ? user.nick : user.email);
        });
        if (fits)
            form = tried;
    }
    QStringList all;
    for (const User &user : std::as_const(everyone)) {
        if (user.enabled.value_or(true))
            all.append(formOf(user, form));
    }
    // Whoever is not known to the service any more, but has incidents.
    for (const QString &one : inUse) {
        if (!m_names.contains(one))
            all.append(one);
    }
    all.removeDuplicates();
    QCollator order;
    order.setCaseSensitivity(Qt::CaseInsensitive);
    std::sort(all.begin(), all.end(),
              [&](const QString &a, const QString &b) { return order.compare(name(a), name(b)) < 0; });
    return all;
}

QString People::nameOnTheWire(const QStringList &inUse) const
{
    const QStringList all = candidates(inUse);
    const auto me = std::find_if(all.begin(), all.end(), [this](const QString &one) { return isMe(one); });
    return me == all.end() ? QString() : *me;
}

} // namespace obi
