# One article: reading, saving, explaining, summaries of what is sent.

# Shows the next messages of a long answer.
more-messages = More ({ $n })

## Reading

# Buttons under an article.
summary-and-why = Summary, and why
original = Original
latest = Latest

# $command is the name of a command.
which-article = Which article? Send its id, for example /{ $command } 12. /latest shows the newest.
no-article-id = { $typed } isn’t an article’s id. Try /{ $command } 12. /latest shows the newest.
no-such-article = There is no article { $id }. /latest shows the newest.
