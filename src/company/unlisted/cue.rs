//! The evidence for and against a name being a company's, and the confidence that it adds up to.

macro_rules! cues {
    ($($(#[$doc:meta])* $name:ident = $weight:literal;)*) => {
        /// A way in which a name is written or written about.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(in crate::company) enum Cue {
            $($(#[$doc])* $name,)*
        }

        /// Every cue with its weight, in log odds.
        const WEIGHTS: &[(Cue, f64)] = &[$((Cue::$name, $weight),)*];
    };
}

cues! {
    // The name itself: counted once a name, however often the article has it.
    /// Ends in a suffix of law, or one follows after a comma: Zork Inc, Zork, Inc.
    Legal = 6.0;
    /// Ends in a word that firms' names end in: Technologies.
    Head = 3.6;
    /// Ends in a word that firms' names end in more often than others: Group.
    LikelyHead = 2.2;
    /// Ends in a word that firms' and other names end in: Research.
    SoftHead = 1.6;
    /// Ends in a word of investing: Ventures.
    FundHead = 3.6;
    /// Written as only brands are: ZorkDash.
    Brand = 1.3;
    /// Written as an address: zork.com.
    Domain = 2.8;
    /// The article speaks of several companies.
    Business = 1.0;
    /// Named four times or more.
    Often = 0.8;
    /// Begins with a word that contracts write with a capital: Permitted.
    Defined = -5.0;
    /// Parts joined by an ampersand: Zork & Sons, Z&Z.
    Ampersand = 1.8;
    /// Capitals alone, as bodies and firms are abbreviated.
    Acronym = -0.4;
    /// More words than one.
    Long = -0.3;
    /// A tag of the article agrees.
    Tag = 0.7;
    /// Ends in a word that institutions' names end in.
    Institution = -6.0;
    /// Such a word stands further in.
    InstitutionInside = -3.0;
    /// Ends in a word that names of streets, awards, rivers end in.
    Thing = -4.5;
    /// Ends in a word that publications' names end in.
    Media = -3.0;
    /// A place, a people, a day.
    Place = -8.0;
    /// A given name and a surname.
    FullName = -5.0;
    /// The surname of somebody in the article.
    Surname = -5.0;
    /// A common given name by itself.
    GivenName = -3.0;
    /// Written in small letters too.
    CommonWord = -3.0;

    // Before the name.
    /// "chip maker X", "start-up X", "rival X".
    FirmBefore = 3.4;
    /// "group X", "platform X".
    SoftFirmBefore = 1.2;
    /// "the firm, X,".
    FirmBeforeComma = 2.4;
    /// "a start-up called X".
    FirmCalled = 3.4;
    /// "a tool called X".
    WorkCalled = -1.5;
    /// "film X".
    WorkBefore = -2.0;
    /// "London-based X".
    BasedBefore = 2.2;
    /// "shares in X", "a stake in X".
    StockOf = 3.2;
    /// "the owner of X", "profits at X".
    ShareOf = 2.5;
    /// "chief executive of X".
    ChiefOf = 2.9;
    /// "president of X".
    RoleOf = 0.7;
    /// "an analyst at X".
    WorksAt = 3.0;
    /// "Anna Zork of X".
    PersonOf = 2.2;
    /// "companies such as X".
    FirmsSuchAs = 3.4;
    /// "backed by X".
    DoneBy = 1.3;
    /// "a merger with X".
    DealsWith = 1.3;
    /// "acquired X".
    Bought = 2.4;
    /// "joined X", "sued X".
    DoneTo = 0.9;
    /// "Zork's X": a product or unit of another.
    Owned = -0.8;
    /// "Germany's X".
    OfCountry = 1.7;
    /// "its X".
    Its = -0.6;
    /// "Mr X", "President X".
    AddressBefore = -6.0;
    /// "analyst X".
    PersonBefore = -3.0;
    /// "in X", "near X".
    PlaceBefore = -0.9;
    /// "the city of X".
    LocalityOf = -4.0;
    /// "the X".
    TheBefore = -1.1;
    /// "an X".
    ArticleBefore = -0.2;
    /// "the regulator X".
    BodyBefore = -2.0;
    /// "a venture fund X", "investor X".
    InvestorBefore = 1.8;

    // Behind the name.
    /// "X's shares", "X shares", "X's earnings".
    Asset = 2.6;
    /// "X CEO Ann Lee", "X's chief executive", "X managing director".
    ChiefBehind = 3.0;
    /// "X's customers", "X spokesman".
    SoftAsset = 1.3;
    /// "X acquired", "X employs".
    Deed = 1.5;
    /// "X launched".
    SoftDeed = 1.1;
    /// "X raised $30 million".
    Raised = 2.8;
    /// "X reported a profit", "X said in a filing".
    Reported = 2.7;
    /// "X rose 3 percent", "X was up 2%".
    PriceMove = 2.0;
    /// "X was bought", "X has been listed".
    DeedDone = 1.8;
    /// "X said it would".
    SaidIt = 1.0;
    /// "a spokesman for X".
    RoleFor = 1.6;
    /// "X said".
    Said = 0.2;
    /// "X, a maker of", "X is a start-up".
    FirmBehind = 3.2;
    /// "the X bank".
    FirmAfter = 1.8;
    /// "X, which makes".
    WhichTrades = 2.5;
    /// "X, an analyst", "X, who".
    PersonBehind = -4.0;
    /// "X, 45,".
    Age = -6.0;
    /// "X, Texas"; "X, the capital of".
    PlaceBehind = -3.0;
    /// "X, a regulator".
    BodyBehind = -4.0;
    /// "X-backed".
    Compound = 1.8;
    /// "X-based".
    Based = -5.0;
    /// "X (NYSE: XY)".
    Listing = 4.5;
    /// "X 2": a version.
    Version = -1.8;
    /// "Zork, X and Blork" with companies beside it.
    Neighbour = 2.7;
    /// The same with places or people.
    OtherNeighbour = -2.0;
    /// "X said so. The company ..."
    TheCompany = 1.6;
}

/// How often each cue was met.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::company) struct Cues([u8; WEIGHTS.len()]);

/// Log odds of a capitalised run that nothing is known of.
const PRIOR: f64 = -2.4;

impl Cues {
    pub(in crate::company) fn new() -> Cues {
        Cues([0; WEIGHTS.len()])
    }

    pub(in crate::company) fn add(&mut self, cue: Cue) {
        let count = &mut self.0[cue as usize];
        *count = count.saturating_add(1);
    }

    /// Sets a cue that counts once, however often it is met.
    pub(in crate::company) fn set(&mut self, cue: Cue) {
        self.0[cue as usize] = 1;
    }

    pub(in crate::company) fn count(&self, cue: Cue) -> u8 {
        self.0[cue as usize]
    }

    pub(in crate::company) fn has(&self, cue: Cue) -> bool {
        self.0[cue as usize] > 0
    }

    /// Whether the name ends as hardly anything but a firm's name does.
    pub(in crate::company) fn is_named_as_firm(&self) -> bool {
        [Cue::Legal, Cue::Head, Cue::FundHead, Cue::LikelyHead].into_iter().any(|it| self.has(it))
    }

    /// Adds what was met of another form of the name.
    pub(in crate::company) fn merge(&mut self, other: &Cues) {
        for (count, more) in self.0.iter_mut().zip(other.0) {
            *count = count.saturating_add(more);
        }
    }

    /// Without what the name says by itself: what is known of a short form as far as it says
    /// something of the longer name.
    pub(in crate::company) fn without_shape(&self) -> Cues {
        let mut context = self.clone();
        context.0[..=Cue::CommonWord as usize].fill(0);
        for kept in [Cue::Tag, Cue::Legal] {
            context.0[kept as usize] = self.0[kept as usize];
        }
        context
    }

    /// How sure the name is a company's, 0..=1: `1 / (1 + e^-(prior + sum of w (2 - 2^(1 - n))))`
    /// over the cues met, `w` the cue's weight and `n` how often it was met.
    ///
    /// A logistic sum, as in naive Bayes: cues are taken as independent. Repeats of one cue are
    /// not, so that the second counts half, the third a quarter: however often a name is met in one
    /// manner, that manner counts at most twice.
    pub(in crate::company) fn confidence(&self) -> f64 {
        1.0 / (1.0 + (-self.log_odds()).exp())
    }

    /// The confidence as log odds: 0 is one half.
    pub(in crate::company) fn log_odds(&self) -> f64 {
        PRIOR + self.weighed(|_| true)
    }

    /// The evidence for a company without that against it, in log odds.
    pub(in crate::company) fn in_favour(&self) -> f64 {
        self.weighed(|weight| weight > 0.0)
    }

    fn weighed(&self, counts: impl Fn(f64) -> bool) -> f64 {
        /// `2 - 2^(1 - n)` for n = 0, 1, ...; the last holds from there on.
        const REPEATS: [f64; 8] = [0.0, 1.0, 1.5, 1.75, 1.875, 1.9375, 1.96875, 1.984375];
        WEIGHTS
            .iter()
            .zip(self.0)
            .filter(|((_, weight), n)| *n > 0 && counts(*weight))
            .map(|((_, weight), n)| weight * REPEATS[usize::from(n).min(7)])
            .sum::<f64>()
    }

    /// The cues that were met and how often, for those who look into a decision.
    #[cfg(test)]
    pub(in crate::company) fn met(&self) -> Vec<(Cue, u8)> {
        WEIGHTS.iter().zip(self.0).filter(|(_, n)| *n > 0).map(|((cue, _), n)| (*cue, n)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn confidence(met: &[Cue]) -> f64 {
        let mut cues = Cues::new();
        met.iter().for_each(|&it| cues.add(it));
        cues.confidence()
    }

    #[test]
    fn a_name_of_which_nothing_is_known_is_no_company() {
        assert!(confidence(&[]) < 0.1);
    }

    #[test]
    fn repeats_count_less_and_less() {
        let often = |n| confidence(&vec![Cue::Said; n]);
        assert!(often(2) > often(1));
        assert!(often(200) - often(8) < 0.01);
    }

    #[test]
    fn what_speaks_against_outweighs_a_weak_word() {
        assert!(confidence(&[Cue::FirmBefore, Cue::Asset]) > 0.9);
        assert!(confidence(&[Cue::SoftAsset, Cue::FullName]) < 0.05);
    }
}
