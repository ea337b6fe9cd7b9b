# One article: reading, saving, explaining, summaries of what is sent.

more-messages = Suite ({ $n })

## Reading

summary-and-why = Résumé expliqué
original = Original
latest = Dernières infos

which-article = Quel article{"\u00A0"}? Envoyez son numéro, par exemple /{ $command } 12. /latest affiche les plus récents.
no-article-id = { $typed } n’est pas un numéro d’article. Essayez /{ $command } 12. /latest affiche les plus récents.
no-such-article = Je ne trouve pas l’article { $id }. /latest affiche les plus récents.

## Why these sentences

why-not-about = L’article ne mentionne pas { $words }. Ces phrases le résument dans son ensemble.
why-no-sentence = Aucune phrase de cet article ne se comprend seule. Mieux vaut le lire.
why-article = Extraits mot pour mot de l’article.
why-about = Ce que l’article dit sur { $what }, mot pour mot.
read-it-all = Tout lire

reason-answers = répond directement à votre demande
reason-names = mentionne ce que vous cherchez
reason-first = ouvre l’article
reason-near-start = près du début
reason-paragraph = ouvre un paragraphe
reason-section = ouvre une partie
reason-headline = correspond au titre
reason-beyond-headline = complète le titre
reason-beyond-opening = complète le début
reason-central = résume ce que disent d’autres phrases
reason-new-names = apporte de nouveaux noms
reason-introduces = présente { $name }
reason-figures = donne des chiffres
reason-decision = dit ce qui a été fait ou décidé
reason-event = dit ce qui s’est passé
reason-turn = dit ce qui a changé
reason-speaker = dit qui s’exprime
reason-continues = prolonge la phrase précédente
reason-continues-shown = prolonge la phrase { $number }
reason-shown-with = va avec la phrase { $number }, qui présente { $name }
reason-best-left = la meilleure de celles qui restent
reason-no-better = l’article n’a pas de meilleure phrase

## Stories

which-story = Quel dossier{"\u00A0"}? Quand d’autres sources parlent du même événement, un bouton sous l’article mène au dossier. Ou envoyez le numéro d’un dossier{"\u00A0"}: /story 12
no-story-id = { $typed } n’est pas un numéro de dossier. Essayez /story 12. /latest affiche les derniers articles.
no-such-story = Je ne trouve pas le dossier { $id }. /latest affiche les derniers articles.
n-sources = { $n ->
    [one] { $n } source
    [many] { $n } de sources
   *[other] { $n } sources
}
story-when = { $who }, { $when }
story-adds = { $who }. Pour chaque article, seul ce qu’il ajoute est affiché.
story-nothing-new = Rien de nouveau.
story-update = Du nouveau{"\u00A0"}: { $title }
figures-differ = Les chiffres diffèrent{"\u00A0"}: { $figures }
story-elsewhere = <i>Également en { $language }{"\u00A0"}:</i> { $title }
language = { $code ->
    [en] anglais
    [de] allemand
    [fr] français
    [es] espagnol
    [it] italien
    [pt] portugais
    [nl] néerlandais
    [ru] russe
    [sv] suédois
    [da] danois
    [no] norvégien
    [fi] finnois
    [pl] polonais
    [cs] tchèque
    [ro] roumain
    [hu] hongrois
    [tr] turc
    [id] indonésien
    [uk] ukrainien
    [bg] bulgare
    [el] grec
    [ar] arabe
    [he] hébreu
    [hi] hindi
    [ko] coréen
    [ja] japonais
    [zh] chinois
   *[other] langue étrangère
}

## An operator corrects a story

story-wrong = Article intrus{"\u00A0"}?
edit-which-story = Quel dossier{"\u00A0"}? /editstory 12 demande lequel de ses articles parle d’un autre événement. /editstory 12 fusionner 15 fusionne deux dossiers.
edit-story-of-one = Le dossier { $id } n’a qu’un article. Pour le fusionner avec le dossier 15{"\u00A0"}: /editstory { $id } fusionner 15
edit-story-ask = Le dossier { $id } a { n-articles }. Lequel parle d’un autre événement{"\u00A0"}? Pour un article qui n’est pas affiché ici{"\u00A0"}: /editstory { $id } séparer ARTICLE. Pour fusionner ce dossier avec le dossier 15{"\u00A0"}: /editstory { $id } fusionner 15
edit-split-sure = Retirer { $title } du dossier { $id }{"\u00A0"}? Il formera son propre dossier et restera à part.
edit-join-sure = Fusionner { $one } et { $other }{"\u00A0"}? Ils resteront un seul dossier. Personne ne recevra de message à ce sujet.
edit-no-other-story = Je ne trouve pas d’autre dossier { $id }.
edit-impossible = Ce n’est pas possible{"\u00A0"}: un élément d’une revue de presse ne peut pas être déplacé, et un article seul ne peut pas être retiré.
edit-split-done = C’est fait. C’est maintenant le dossier { $id }.
edit-join-done = C’est fait. Les deux forment maintenant le dossier { $id }.
edit-yes = Oui
edit-no = Non, le garder
show-story = Voir le dossier

## Saved articles

save-article = Enregistrer
share = Partager
save-done = Enregistré
already-saved = Déjà enregistré
saved-removed = Retiré
saved-not-there = Pas dans la liste
saved-title = Enregistré{"\u00A0"}: { $title }
already-saved-title = Déjà enregistré{"\u00A0"}: { $title }
saved-full = Votre liste est pleine ({ $max } articles). Retirez-en d’abord quelques-uns.
saved-list = Articles enregistrés
saved-heading = { $n ->
    [one] { $n } article enregistré
    [many] { $n } d’articles enregistrés
   *[other] { $n } articles enregistrés
}
saved-none = Vous n’avez aucun article enregistré. Touchez «{"\u00A0"}Enregistrer{"\u00A0"}» sous un article, ou envoyez /save et son numéro.
saved-misunderstood = Je n’ai pas compris { $typed }. /saved affiche votre liste, /saved 2 sa deuxième page, /saved retirer 12 retire un article.
saved-gone = (n’est plus dans les archives)
undo-remove = Annuler

## Links, texts and forwarded posts

summarize-what = Que faut-il résumer{"\u00A0"}? Envoyez un lien ou un texte après la commande, ou répondez à un message avec /summary.
summaries-off = Ici, je ne montre que les articles de mes archives. Les résumés de liens et de textes sont désactivés.
forwards-ignored = Ici, j’ignore les messages transférés. Pour une recherche, envoyez-moi le texte lui-même.
forwarded-command = C’est un message transféré, je ne l’ai donc pas exécuté comme une commande. Envoyez-le vous-même si c’est ce que vous voulez.
forwarded-short = C’est assez court pour être lu tel quel. Transférez-moi un message plus long, et je vous enverrai les phrases qui comptent.
nothing-to-quote = Je n’y ai rien trouvé à citer. Envoyez un lien, ou un texte de quelques phrases.
nothing-to-quote-there = Je n’ai rien trouvé à citer sur cette page.
that-is-a-feed = C’est un flux, pas un article.
page-unreadable = Je n’ai pas pu lire cette page{"\u00A0"}: { $problem }. Vous pouvez coller son texte à la place.
page-refused = Je ne peux pas lire cette page{"\u00A0"}: { $problem }.
page-later = Je n’arrive pas à lire cette page pour l’instant. Réessayez plus tard.

## Adding a link’s article to the archive

keep-not-allowed = Ici, les liens ne peuvent pas être ajoutés aux archives{"\u00A0"}: les responsables du bot ne l’ont pas autorisé.
keep-which = Quelle page{"\u00A0"}? Envoyez son adresse{"\u00A0"}: /keep https://news.example/story
keep-failed = Je n’ai pas pu l’ajouter aux archives.
keep-failed-because = Je n’ai pas pu l’ajouter aux archives{"\u00A0"}: { $problem }.
keep-too-long = c’est trop long
keep-it = Archiver
kept-in-archive = Ajouté aux archives.
keep-done = Archivé
