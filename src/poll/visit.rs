//! Fetches documents and follows their redirects. Each host has its turn, a limit on parallel
//! requests, and its rules for robots, wherever a redirect leads.

use std::collections::HashMap;
use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio::sync::Semaphore;
use tokio::time::Instant;
use url::Url;

use super::{blocking, robots};
use crate::context::Context;
use crate::source::fetch::{Fetch, FetchError, FetchRequest, Fetched, Response, Validators};

/// Requests at once on one host.
const PER_HOST: usize = 2;

/// Requests at once overall: enough that unresponsive hosts do not use them all. Most wait for an
/// answer; few large bodies are fetched at a time, and few are read.
const AT_ONCE: usize = 100;

/// Redirects that are followed.
const MAX_REDIRECTS: usize = 5;

/// The time limit for all requests of a document together, without the time spent waiting for the
/// hosts' turns.
const WITHIN: Duration = Duration::from_secs(25);

/// The part of a robots.txt that is read; a longer file cannot be distinguished from a hidden one.
const MAX_ROBOTS_BYTES: usize = 512 << 10;

/// Whether a host's rules for robots must allow a visit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Robots {
    /// Feeds are made for programs, and were named by the operator.
    Unasked,
    /// Pages are made for people.
    Obeyed,
}

/// Fetches documents, and holds the turns of the hosts.
pub(crate) struct Visits<'a, F> {
    context: &'a Arc<Context>,
    fetch: &'a F,
    hosts: Mutex<HashMap<String, Arc<Host>>>,
    all: Semaphore,
}

struct Host {
    turns: Semaphore,
    /// One request asks for the rules, the others wait for it.
    rules: tokio::sync::Mutex<()>,
}

impl<'a, F: Fetch> Visits<'a, F> {
    pub(crate) fn new(context: &'a Arc<Context>, fetch: &'a F) -> Visits<'a, F> {
        Visits { context, fetch, hosts: Mutex::default(), all: Semaphore::new(AT_ONCE) }
    }

    /// Returns the document at an address. If it was moved permanently, by each redirect up to some
    /// point, the answer contains the new address.
    pub(crate) async fn get(
        &self,
        mut ask: FetchRequest,
        robots: Robots,
    ) -> Result<Fetched, FetchError> {
        let (mut left, mut moved_to, mut is_for_good) = (ask.within.min(WITHIN), None, true);
        for _ in 0..=MAX_REDIRECTS {
            if robots == Robots::Obeyed {
                self.may_read(&ask.url).await?;
            }
            // The host's turn comes first: a request that waits for it holds up no other host.
            let host = self.host(&ask.url);
            let _turn = host.turns.acquire().await;
            let _one_of_all = self.all.acquire().await;
            let began = Instant::now();
            ask.within = left;
            let said = self.fetch.fetch(&ask, self.context.clock.now()).await?;
            left = left.saturating_sub(began.elapsed());
            match said {
                Response::Here(fetched) => return Ok(Fetched { moved_to, ..*fetched }),
                Response::Elsewhere { mut url, is_for_good: is_this_for_good } => {
                    url.set_fragment(None);
                    is_for_good &= is_this_for_good;
                    if is_for_good {
                        moved_to = Some(url.clone());
                    }
                    ask.url = url;
                }
            }
        }
        Err(FetchError::Redirect("there are too many redirects"))
    }

    /// Returns an error unless the host lets robots read this address. Its rules are kept for a day.
    /// The error of a host that could not be reached says that, and not that it forbids anything.
    async fn may_read(&self, url: &Url) -> Result<(), FetchError> {
        let origin = url.origin().ascii_serialization();
        let host = self.host(url);
        let rules = {
            let _asking = host.rules.lock().await;
            match self.kept_rules(&origin).await {
                Some(rules) => rules.ok_or(FetchError::RobotsUnread)?,
                None => self.fetched_rules(&origin).await?,
            }
        };
        let url = url.clone();
        let allows = blocking(move || robots::allow(&rules, &url)).await;
        if allows { Ok(()) } else { Err(FetchError::Robots) }
    }

    /// Returns what is known of the host's rules, if it is not too old; the inner `None`: nothing
    /// may be read.
    async fn kept_rules(&self, origin: &str) -> Option<Option<String>> {
        let (context, origin) = (Arc::clone(self.context), origin.to_owned());
        let kept = blocking(move || context.store.robots(&origin)).await.ok()??;
        robots::is_fresh(&kept, self.context.clock.now()).then_some(kept.rules)
    }

    /// Boxed: fetching the rules is a visit, which might fetch rules.
    fn fetched_rules<'b>(
        &'b self,
        origin: &'b str,
    ) -> Pin<Box<dyn Future<Output = Result<String, FetchError>> + Send + 'b>> {
        Box::pin(self.ask_for_rules(origin))
    }

    async fn ask_for_rules(&self, origin: &str) -> Result<String, FetchError> {
        let url = Url::parse(&format!("{origin}/robots.txt")).map_err(|_| FetchError::Robots)?;
        let ask = FetchRequest {
            url,
            validators: Validators::default(),
            accept: "text/plain, */*;q=0.5",
            max_bytes: MAX_ROBOTS_BYTES,
            within: WITHIN,
        };
        let rules = robots::rules(self.get(ask, Robots::Unasked).await);
        let (context, kept) = (Arc::clone(self.context), rules.clone().ok());
        let origin = origin.to_owned();
        let kept = blocking(move || {
            context.store.keep_robots(&origin, kept.as_deref(), context.clock.now())
        })
        .await;
        if let Err(error) = kept {
            tracing::warn!(%error, "a robots.txt could not be kept and will be asked for again");
        }
        rules
    }

    /// A host is a machine and a port: two servers on one machine are two hosts.
    fn host(&self, url: &Url) -> Arc<Host> {
        let name = format!(
            "{}:{}",
            url.host_str().unwrap_or_default(),
            url.port_or_known_default().unwrap_or_default()
        );
        let mut hosts = self.hosts.lock().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(hosts.entry(name).or_insert_with(|| {
            Arc::new(Host { turns: Semaphore::new(PER_HOST), rules: tokio::sync::Mutex::new(()) })
        }))
    }

    /// Removes the hosts that no request uses at the moment.
    pub(crate) fn forget_idle_hosts(&self) {
        self.hosts
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .retain(|_, it| Arc::strong_count(it) > 1);
    }
}
