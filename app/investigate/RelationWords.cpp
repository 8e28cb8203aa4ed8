// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "investigate/RelationWords.h"

#include "pivot/PivotWords.h"

#include <QCoreApplication>
#include <QHash>

namespace obi {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(obi::Relations)
};

/// Those that mail, its links and its files have; CTIM's list is open.
const QHash<QString, const char *> &names()
{
    static const QHash<QString, const char *> table{
        {u"Attached_To"_s, QT_TRANSLATE_NOOP("obi::Relations", "attached to")},
        {u"Characterized_By"_s, QT_TRANSLATE_NOOP("obi::Relations", "characterized by")},
        {u"Connected_From"_s, QT_TRANSLATE_NOOP("obi::Relations", "connected from")},
        {u"Connected_To"_s, QT_TRANSLATE_NOOP("obi::Relations", "connected to")},
        {u"Contained_Within"_s, QT_TRANSLATE_NOOP("obi::Relations", "contained in")},
        {u"Contains"_s, QT_TRANSLATE_NOOP("obi::Relations", "contains")},
        {u"Created"_s, QT_TRANSLATE_NOOP("obi::Relations", "created")},
        {u"Created_By"_s, QT_TRANSLATE_NOOP("obi::Relations", "created by")},
        {u"Downloaded"_s, QT_TRANSLATE_NOOP("obi::Relations", "downloaded")},
        {u"Downloaded_By"_s, QT_TRANSLATE_NOOP("obi::Relations", "downloaded by")},
        {u"Downloaded_From"_s, QT_TRANSLATE_NOOP("obi::Relations", "downloaded from")},
        {u"Downloaded_To"_s, QT_TRANSLATE_NOOP("obi::Relations", "downloaded to")},
        {u"Dropped"_s, QT_TRANSLATE_NOOP("obi::Relations", "dropped")},
        {u"Dropped_By"_s, QT_TRANSLATE_NOOP("obi::Relations", "dropped by")},
        {u"FQDN_Of"_s, QT_TRANSLATE_NOOP("obi::Relations", "full name of")},
        {u"Opened"_s, QT_TRANSLATE_NOOP("obi::Relations", "opened")},
        {u"Opened_By"_s, QT_TRANSLATE_NOOP("obi::Relations", "opened by")},
        {u"Received_From"_s, QT_TRANSLATE_NOOP("obi::Relations", "received from")},
        {u"Redirects_To"_s, QT_TRANSLATE_NOOP("obi::Relations", "redirects to")},
        {u"Refers_To"_s, QT_TRANSLATE_NOOP("obi::Relations", "refers to")},
        {u"Related_To"_s, QT_TRANSLATE_NOOP("obi::Relations", "related to")},
        {u"Resolved_To"_s, QT_TRANSLATE_NOOP("obi::Relations", "resolved to")},
        {u"Sent"_s, QT_TRANSLATE_NOOP("obi::Relations", "sent")},
        {u"Sent_By"_s, QT_TRANSLATE_NOOP("obi::Relations", "sent by")},
        {u"Sent_To"_s, QT_TRANSLATE_NOOP("obi::Relations", "sent to")},
        {u"Sub-domain_Of"_s, QT_TRANSLATE_NOOP("obi::Relations", "sub-domain of")},
        {u"Supra-domain_Of"_s, QT_TRANSLATE_NOOP("obi::Relations", "domain of")},
        {u"Uploaded_To"_s, QT_TRANSLATE_NOOP("obi::Relations", "uploaded to")},
    };
    return table;
}

} // namespace

QString laneWord(Lane lane)
{
    switch (lane) {
    case Lane::Sender:
        return Words::tr("Senders", "lane of the graph");
    case Lane::Target:
        return Words::tr("Targets", "lane of the graph");
    case Lane::Url:
        return Words::tr("URLs", "lane of the graph");
    case Lane::File:
        return Words::tr("Files", "lane of the graph");
    case Lane::Other:
        break;
    }
    return Words::tr("Others", "lane of the graph");
}

QString relationWord(const RelationGraph::Relation &relation)
{
    switch (relation.kind) {
    case RelationGraph::Relation::Kind::SeenOn:
        return Words::tr("seen on");
    case RelationGraph::Relation::Kind::SameMessage:
        return Words::tr("in the same message as");
    case RelationGraph::Relation::Kind::Named:
        break;
    }
    const char *known = names().value(relation.name);
    return known ? Words::tr(known) : QString(relation.name).replace(u'_', u' ').simplified();
}

QString seenWord(const RelationGraph::Node &node)
{
    if (node.messages > 0)
        return Words::tr("%Ln message(s)", nullptr, node.messages);
    const int sightings = int(std::min<qint64>(node.sightings, std::numeric_limits<int>::max()));
    return sightings > 0 ? Words::tr("%Ln sighting(s)", nullptr, sightings) : QString();
}

QString nodeSentence(const RelationGraph::Node &node, std::optional<Disposition> disposition)
{
    const QString what = observableDescription(node.observable, disposition);
    const QString seen = seenWord(node);
    return seen.isEmpty() ? Words::tr("%1, %2", "value, what it is").arg(node.observable.value(), what)
                          : Words::tr("%1, %2, %3", "value, what it is, how often it was seen")
                                .arg(node.observable.value(), what, seen);
}

} // namespace obi
