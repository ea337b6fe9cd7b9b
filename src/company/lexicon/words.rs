//! The words that the rules around names go by. Lists of words, no rules: those stand in `context` and `person`.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

/// A list of words, written as one text.
pub(in crate::company) struct Words(LazyLock<FxHashSet<&'static str>>);

impl Words {
    /// Whether the list holds the word as it stands.
    pub(in crate::company) fn contains(&self, word: &str) -> bool {
        self.0.contains(word)
    }

    /// Every word, in no order.
    pub(in crate::company) fn iter(&self) -> impl Iterator<Item = &'static str> {
        self.0.iter().copied()
    }

    /// Whether the list holds the word in lower case.
    pub(in crate::company) fn contains_folded(&self, word: &str) -> bool {
        if word.bytes().any(|it| !it.is_ascii_lowercase()) { self.contains(&word.to_lowercase()) } else { self.contains(word) }
    }
}

macro_rules! words {
    ($text:literal) => {
        Words(LazyLock::new(|| $text.split_whitespace().collect()))
    };
}

/// Words that make a common noun of a capitalised word: "a Visa".
pub(in crate::company) static ARTICLES: Words = words!("a an every her his my this your");

/// Second halves of compounds that only a company's name begins.
pub(in crate::company) static COMPOUNDS: Words =
    words!("affiliated backed branded controlled developed funded invested led made operated owned powered run supported");

/// Words beside a company's name, before or behind it.
pub(in crate::company) static BUSINESS: Words = words!(
    "app apps bank brand carmaker ceo cfo chain chairman chairwoman chief chipmaker co co-founder co-founders cofounder companies \
     company competitor competitors conglomerate coo corp corporation cto customer developer director earnings employee employees \
     executive executives fintech firm founder founders giant group holdings inc insider insurer investor investors lender \
     limited llc ltd maker operator parent plc president provider retailer rival rivals share shareholder shareholders shares \
     spokesman spokesperson spokeswoman start-up start-ups startup startups stock stocks subsidiary supermarket unicorn unit \
     website"
);

/// Verbs that a company is the subject of.
pub(in crate::company) static DEEDS: Words = words!(
    "acquired acquires agreed announced announces argued bought buys competes confirmed declined denied employs filed hired hires \
     invested invests launched launches operates owns paid pays posted posts raised raises recalled reported reports runs said \
     says sells sold sued sues told tumbled unveiled unveils"
);

/// Nouns whose "of" or "in" a company follows: "shares of", "a stake in".
pub(in crate::company) static OF_A_COMPANY: Words = words!(
    "acquisition ceo chairman chief co-founder director executive founder head investor investors owner president shareholder \
     shares stake takeover"
);

/// Words that are written with a capital at a sentence's start and are no part of a name.
pub(in crate::company) static GRAMMAR: Words = words!(
    "a about according after all although among an and another as at because before besides both but by despite during even for \
     from how however i if in including instead is like meanwhile more no nor now of on once only or rather recently since so \
     still that the then this though through to today under unlike until what when where whether while with"
);

/// Words that, written with a capital behind a company's name, name something else.
pub(in crate::company) static NAME_TAILS: Words = words!(
    "Academy Arena Art Award Awards Beach Building Center Centre Challenge Championship Church City Classic College County Cup \
     Festival Field Foundation Hall Hospital Institute Library Museum Open Park Prize School Stadium Street Theater Tower \
     University"
);

/// Names that are ordinary words where they are written in small letters, though a capital makes them companies nearly everywhere.
pub(in crate::company) static COMMON_IN_SMALL_LETTERS: Words = words!(
    "acorn adobe azure allegro amazon amplitude android angel apache apple aspect atlas audible baker bandwidth blackberry boots bounty brother \
     bumble burger burton canon carnival cascade casper caterpillar celtic charter chase chevron chewy chime chrome circle citizen \
     clever clover coach cohere colt comet compass confluent converse cougar crown cruise crystal dasher delta diesel diners discord \
     discover docker dolphin domino eaton echo elastic emirates energizer epic equinox evergreen excel express falcon fanta farmer \
     fedora fidelity flex flicker fossil founders freshly galaxy gemini genesis globe grand guess harmony harvest hoover horizon \
     impossible indeed infinity instant instinct intel intuit jaguar journey kindle kingfisher kraken lemonade liberty lincoln lotus \
     lucid macro mango marathon mars match maxim medium mercury messenger metro micron midas monster mosaic mustang nationwide neutron \
     nominal notion oasis observer octopus opera oracle orange outlook oyster paddle pandora pepper phantom pioneer pixel plaid platinum \
     polaris premier prime princess progressive prosper proton prudential pulse puma quest rally raven rebel regal reliance remedy \
     republic revolution ripple robin robinhood rocket rover safari sage saturn scale scout sears segment sentry sequoia shell shift \
     signal silk singer skull slack smart snowflake socket sonic southern spark spectrum spirit sprint square staples stellar sterling \
     stitch stripe subway summit sunrise swatch swift symphony tandem target thermo tiger tinder titan toast toggle toner totem trader \
     travelers tribune trident trinity triumph twitch uniform union unity universal uptake vanguard velvet venture victor viking virgin \
     vision vista vitamin whirlpool windows wing winner wired wonder workday zenith zephyr zoom"
);

/// Forms of address.
pub(in crate::company) static ADDRESSES: Words = words!("Dame Dr Judge Justice Lady Lord Miss Mr Mrs Ms Prof Sir");

/// Common given names. Left out are those that are months, places or words at a sentence's start (April, Jordan, Will).
pub(in crate::company) static GIVEN_NAMES: Words = words!(
    "Aaron Adam Adrian Ahmed Akio Alan Albert Alejandro Alessandro Alex Alexander Alexandra Alexis Alfred Alice Alicia Alison \
     Allan Allen Alyssa Amanda Amit Amy Ana Anand Andre Andrea Andreas Andrew Andy Angela Anil Anita Ann Anna Anne Anthony \
     Antonio Arjun Arnold Arthur Arun Ashley Ashok Barbara Barry Beatrice Ben Benjamin Bernard Beth Bill Binny Bob Brad Bradley \
     Brandon Brenda Brett Brian Bruce Bryan Calvin Camila Carl Carla Carlos Carol Caroline Catherine Cathy Charles Charlie Chidi \
     Chris Christian Christina Christine Christoph Christopher Cindy Claire Clara Claudia Coco Colin Connie Craig Cynthia Daisy \
     Dan Dana Daniel Daniela Danielle Danny Dave David Dean Deborah Debra Deepak Denis Dennis Derek Diana Diane Diego Dmitry Don \
     Donald Donna Dorothy Doug Douglas Duncan Ed Eddie Edsel Eduardo Edward Edwin Eileen Elaine Elena Eli Elizabeth Ellen Elon \
     Emily Emma Enzo Eric Erica Erik Ernest Ernst Esther Ethan Eugene Eva Evan Evelyn Felix Ferdinand Fernanda Fernando Fiona \
     Florian Frances Francesco Francis Francisco Francois Frank Franklin Franz Fraser Fred Frederick Gabriel Gareth Gary Gavin \
     Geoff Geoffrey George Gerald Gerard Gianni Giles Gina Giorgio Giovanni Giulia Glenn Gloria Gordon Graham Greg Gregory \
     Guillermo Gustav Gustavo Guy Hannah Hans Harold Harrison Harry Hassan Heather Heidi Heinrich Helen Helmut Henri Henrik Henry \
     Herbert Hiroshi Holly Howard Hugh Hugo Iain Ian Igor Irene Isaac Isabel Isabella Ivan Jack Jackie Jacob Jacqueline Jacques \
     James Jamie Jan Jane Janet Janice Jason Javier Jay Jean Jeff Jeffrey Jennifer Jenny Jeremy Jerome Jerry Jesse Jessica Jill \
     Jim Jimmy Joan Joanna Joe Joel Johan Johannes John Johnny Jon Jonas Jonathan Jorge Jose Joseph Josh Joshua Juan Judith Judy \
     Julia Julian Julie Jun Justin Karen Karin Karl Karthik Kate Katherine Kathleen Kathryn Kathy Katie Keiko Keith Kelly Ken \
     Kenji Kenneth Kenta Kevin Kim Kimberly Klaus Kristen Kumar Kunal Kyle Larry Lars Laura Lauren Laurence Laurent Lawrence Leah \
     Lei Leo Leon Leonard Leslie Liam Linda Lisa Lloyd Lorenzo Louis Louise Luca Lucas Lucy Luis Luke Lynn Malcolm Manuel Marc \
     Marco Marcus Margaret Maria Marie Mario Mark Martha Martin Martina Mary Masayoshi Matt Matteo Matthew Matthias Maurice Megan \
     Mei Melanie Melinda Melissa Michael Michel Michelle Miguel Mike Ming Mohamed Mohammed Monica Nancy Natalie Natasha Nathan \
     Neha Neil Ngozi Nicholas Nick Nicolas Nicole Nigel Nikola Nina Noah Norman Oleg Olga Oliver Olivia Omar Oscar Otto Pablo \
     Pamela Patricia Patrick Paul Paula Pavel Pedro Peggy Penny Pete Peter Philip Philippe Phillip Pierre Pooja Priya Rachel \
     Rahul Raj Rajesh Ralf Ralph Ramesh Ravi Ray Raymond Rebecca Ricardo Richard Rick Rita Rob Robert Roberto Robin Rodolfo \
     Rodrigo Roger Rohit Roland Ron Ronald Rosa Rosemary Ross Roy Rupert Russell Ruth Ryan Sachin Salvatore Sam Samantha Samuel \
     Sandeep Sandra Sanjay Sara Sarah Satya Scott Sean Sebastian Sergei Sergey Sergio Seth Shane Shannon Sharon Shaun Sheila \
     Shinzo Simon Sofia Sophia Sophie Stefan Stefano Stella Stephanie Stephen Steve Steven Stewart Stuart Sundar Sunil Sunita \
     Suresh Susan Suzanne Sven Sylvia Takeshi Tammy Tanya Ted Teresa Terry Thomas Tim Timothy Tina Todd Tom Tomas Tommy Tony Toto \
     Tracy Travis Trevor Tyler Ursula Valentina Valerie Vanessa Vera Veronica Victor Victoria Vijay Vikram Vincent Vivek Vladimir \
     Walter Wanda Warren Wayne Wei Wendy Werner Wilhelm William Wolfgang Xavier Yan Yasmin Yoshi Youssef Yuri Yves Zachary Zhang \
     Zoe"
);

/// Words at a name's end that say what a firm is in law, not which firm it is.
pub(in crate::company) static SUFFIXES: Words = words!(
    "ab ag as asa berhad bhd bv co company corp corporation cv gmbh group holding holdings inc incorporated kg kgaa kk limited \
     llc llp lp ltd ltda nv oy oyj plc private pte pty pvt sa sab sarl sas sdn se spa srl tbk"
);
