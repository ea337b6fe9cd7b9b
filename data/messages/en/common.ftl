# Words that many messages share: numbers, days, lists.

# What separates groups of three digits in a number.
number-group = ,
# Before the part of a number that is less than one.
number-decimal = .
number = { $n }

# $month is the English abbreviation in lower case.
months = { $month ->
    [jan] Jan
    [feb] Feb
    [mar] Mar
    [apr] Apr
    [may] May
    [jun] Jun
    [jul] Jul
    [aug] Aug
    [sep] Sep
    [oct] Oct
    [nov] Nov
   *[dec] Dec
}
day = { $day } { months } { $year }
day-of-year = { $day } { months }
month = { months } { $year }
# From one day to another: "8 Aug 2022 – 23 Jun 2025".
day-range = { $first } – { $last }
month-range = { $first } – { $last }
weekday = { $weekday ->
    [mon] Monday
    [tue] Tuesday
    [wed] Wednesday
    [thu] Thursday
    [fri] Friday
    [sat] Saturday
   *[sun] Sunday
}

# A list of names: "a, b and c". $list grows by one name at a time. $sound is i or o if $last begins with
# that sound.
list-next = { $list }, { $name }
list-and = { $list } and { $last }
list-or-next = { $list }, { $name }
list-or = { $list } or { $last }

quarter = Q{ $quarter } { $year }

n-articles = { $n ->
    [one] { $n } article
   *[other] { $n } articles
}

# The line under an article's title.
# What belongs to a company and is named instead of it.
origin-via = via { $name }
origin-language = in { $language }
origin-also = { $n ->
    [one] { $n } more source
   *[other] { $n } more sources
}
standing-corrected = corrected
standing-withdrawn = withdrawn by its source

# The kind of an article that is not plain news.
genre-opinion = opinion
genre-interview = interview
genre-review = review
genre-results = results
genre-live = live

# Charts.
chart-articles-a-week = { $names }: articles a week

# Roundups.
roundup-more = Also in the news
# The heading of stories without a common theme.
roundup-elsewhere = Elsewhere

# A length of time: "5 minutes".
# How long ago something was: "5 minutes ago"; of a few seconds, "just now".
ago = { $span } ago
just-now = just now
span-seconds = { $n ->
    [one] { $n } second
   *[other] { $n } seconds
}
span-minutes = { $n ->
    [one] { $n } minute
   *[other] { $n } minutes
}
span-hours = { $n ->
    [one] { $n } hour
   *[other] { $n } hours
}
span-days = { $n ->
    [one] { $n } day
   *[other] { $n } days
}

# What is left out of a list.
and-more = and { $n } more

# Typed text or a title; it stands in for that text if nothing of it can be seen.
quotation = “{ $text }”
quotation-unseen = that

# Why a sentence was chosen; $list grows by one reason at a time.
reason-next = { $list }; { $reason }

# A moment of the past: "Monday 04:04".
day-at = { $day } { $time }
today-at = { $time } today
# Between a name and what is said of it.
colon = {": "}
megabytes = { $n } MB
# $n has one digit after the decimal mark: "75.9".
gigabytes = { $n } GB

## Why an address gave nothing; each ends a sentence after a colon

obstacle-off-limits = I open only public addresses, not private ones
obstacle-robots = the site keeps programs out (robots.txt)
obstacle-no-server = no server answers there
obstacle-too-slow = the server took too long
obstacle-missing = there’s nothing at that address
obstacle-members-only = only people who are logged in can see it
obstacle-busy = the site is busy, so try again in a while
obstacle-server-fault = the site has a problem of its own, so try again later
obstacle-status = the server answered with code { $status }
obstacle-browser-check = the site asks for a browser check, which I can’t pass
obstacle-too-large = it’s too large
obstacle-sitemap = it’s a sitemap, a list of the site’s pages
obstacle-feed-list = it’s a list of feeds (OPML): send it to me as a file
obstacle-no-page = it isn’t a web page
obstacle-no-article = there’s no article on it
obstacle-no-feed = that page doesn’t link to one
obstacle-fault = something went wrong on my side
