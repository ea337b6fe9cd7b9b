//! What chats report about results: the wrong company, a poor summary, another event. Operators read
//! the reports; each has the article's id, so that it can become a test case.

use jiff::Timestamp;
use rusqlite::params;
use serde::Serialize;

use crate::article::{Article, ChatId};
use crate::store::{Store, StoreError};

/// Maximum number of reports of one chat.
pub const MAX_REPORTS: u32 = 200;

/// What is wrong with a result.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum ReportKind {
    /// The article is about another company, or about none.
    Company,
    /// The sentences do not carry the article.
    Summary,
    /// The article is about another event than its story.
    Event,
}

impl ReportKind {
    /// Every kind, in the order of the menu.
    pub const ALL: [ReportKind; 3] = [ReportKind::Company, ReportKind::Summary, ReportKind::Event];

    /// Returns the word for it, as commands and the database write it.
    pub fn as_str(self) -> &'static str {
        match self {
            ReportKind::Company => "company",
            ReportKind::Summary => "summary",
            ReportKind::Event => "event",
        }
    }

    /// Reads the word for it.
    pub fn parse(word: &str) -> Option<ReportKind> {
        ReportKind::ALL.into_iter().find(|it| it.as_str().eq_ignore_ascii_case(word))
    }
}

/// A report as operators see it: without the chat that made it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Report {
    /// Its number.
    pub id: i64,
    /// What is wrong.
    pub kind: ReportKind,
    /// The article's id; the article itself may be gone.
    pub article: i64,
    /// The article's title when it was reported.
    pub title: String,
    /// The article's address, if it has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// What the person had asked for (a company, a few words), if anything.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub asked: String,
    /// When it was reported.
    pub reported_at: Timestamp,
}

/// What a report did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reported {
    /// It is kept.
    New,
    /// The chat reported it before.
    Known,
    /// The chat has reported too much.
    Full,
}

impl Store {
    /// Keeps what a chat reports about an article.
    pub fn report(
        &self,
        chat: ChatId,
        (article, kind): (&Article, ReportKind),
        asked: &str,
        now: Timestamp,
    ) -> Result<Reported, StoreError> {
        self.write("keep a report", |tx| {
            let n: u32 = tx
                .prepare_cached("select count(*) as n from report where chat_id = ?")?
                .query_row([chat.0], |row| row.get("n"))?;
            let known = "select 1 from report where chat_id = ? and article_id = ? and kind = ?";
            if tx.prepare_cached(known)?.exists(params![chat.0, article.id.0, kind.as_str()])? {
                return Ok(Reported::Known);
            }
            if n >= MAX_REPORTS {
                return Ok(Reported::Full);
            }
            let sql =
                "insert into report (chat_id, article_id, kind, title, url, asked, reported_at)
                       values (?, ?, ?, ?, ?, ?, ?)";
            tx.prepare_cached(sql)?.execute(params![
                chat.0,
                article.id.0,
                kind.as_str(),
                article.title,
                article.url,
                asked,
                now.as_millisecond()
            ])?;
            Ok(Reported::New)
        })
    }

    /// Returns all reports, the latest first.
    pub fn reports(&self) -> Result<Vec<Report>, StoreError> {
        self.read("list the reports", |view| {
            let sql = "select id, article_id, kind, title, url, asked, reported_at from report
                       order by id desc";
            let mut all = view.prepare_cached(sql)?;
            let found = all.query_map([], |row| {
                let kind: String = row.get("kind")?;
                Ok(Report {
                    id: row.get("id")?,
                    kind: ReportKind::parse(&kind).unwrap_or(ReportKind::Summary),
                    article: row.get("article_id")?,
                    title: row.get("title")?,
                    url: row.get("url")?,
                    asked: row.get("asked")?,
                    reported_at: Timestamp::from_millisecond(row.get("reported_at")?)
                        .unwrap_or(Timestamp::UNIX_EPOCH),
                })
            })?;
            found.collect()
        })
    }

    /// Deletes the reports with these numbers; returns how many there were.
    pub fn remove_reports(&self, ids: &[i64]) -> Result<usize, StoreError> {
        self.write("delete reports", |tx| {
            let mut delete = tx.prepare_cached("delete from report where id = ?")?;
            let mut n = 0;
            for id in ids {
                n += delete.execute([id])?;
            }
            Ok(n)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::ArticleId;

    fn article(id: i64) -> Article {
        Article {
            id: ArticleId(id),
            title: format!("Berth {id}"),
            body: String::new(),
            tags: Vec::new(),
            url: None,
            source: None,
            published: None,
            image_url: None,
            standing: None,
        }
    }

    #[test]
    fn a_report_is_kept_once_listed_and_removed() {
        let (store, now) = (Store::in_memory().unwrap(), Timestamp::UNIX_EPOCH);
        let report = |chat: i64, kind| store.report(ChatId(chat), (&article(7), kind), "", now);
        assert_eq!(report(1, ReportKind::Company).unwrap(), Reported::New);
        assert_eq!(report(1, ReportKind::Company).unwrap(), Reported::Known);
        assert_eq!(report(2, ReportKind::Event).unwrap(), Reported::New);
        let seen: Vec<_> = store.reports().unwrap().into_iter().map(|it| it.kind).collect();
        assert_eq!(seen, [ReportKind::Event, ReportKind::Company]);
        let last = store.reports().unwrap()[0].id;
        assert_eq!(store.remove_reports(&[last, 999]).unwrap(), 1);
        store.forget_chat(ChatId(1)).unwrap();
        assert!(store.reports().unwrap().is_empty());
    }

    #[test]
    fn a_chat_reports_only_so_much() {
        let (store, now) = (Store::in_memory().unwrap(), Timestamp::UNIX_EPOCH);
        for id in 0..i64::from(MAX_REPORTS) {
            store.report(ChatId(1), (&article(id), ReportKind::Summary), "", now).unwrap();
        }
        let more = store.report(ChatId(1), (&article(-1), ReportKind::Summary), "", now).unwrap();
        assert_eq!(more, Reported::Full);
    }
}
