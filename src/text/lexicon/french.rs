//! French.

use super::Lists;

pub(super) const LISTS: Lists = Lists {
    stop_words: "a à afin ai ainsi alors après au aucun aucune aujourd'hui auprès aura aurait aussi autre autres aux avaient avait avant avec \
        avoir avons ayant beaucoup bien c' car ce ceci cela celle celles celui cependant ces cet cette ceux chaque chez ci comme comment \
        contre d' dans de déjà depuis des désormais deux dire dit doit donc dont du durant elle elles en encore enfin entre est et étaient \
        était étant été être eu eux fait faire faut fois font furent fut grâce hors ici il ils j' je jusqu' jusque l' la là laquelle le \
        lequel les lesquelles lesquels leur leurs lors lorsqu' lorsque lui m' ma mais malgré me même mêmes mes moi moins mon n' ne ni non \
        nos notamment notre nous on ont ou où par parce parmi pas pendant peu peut peuvent plus plusieurs plutôt pour pourquoi pourra \
        pourrait près puis puisque qu' quand que quel quelle quelles quelque quelques quels qui quoi s' sa sans sauf se selon sera \
        serait seront ses si sien soit sommes son sont sous souvent suis sur surtout t' ta tandis tant te tel telle tels tes toi ton \
        toujours tous tout toute toutefois toutes très trop tu un une va vers voici voilà vont vos votre vous y",
    pointing_openers: "il elle ils elles lui ce cet cette ces cela ceci ça celui celle ceux celles son sa ses leur leurs c'",
    connecting_openers: "mais et ou or donc ainsi aussi alors cependant pourtant toutefois néanmoins puis ensuite enfin également \
        parallèlement inversement conséquemment finalement autrement effectivement certes bref deuxièmement troisièmement auparavant \
        quant car résultat sinon idem",
    connecting_phrases: "par exemple | en effet | de plus | en outre | par ailleurs | de même | en revanche | au contraire | par conséquent | \
        en conséquence | dans ce cas | dans ce contexte | à cet égard | en d'autres termes | d'autre part | d'un autre côté | du coup | \
        de ce fait | pour cela | pour cette raison | après cela | depuis lors | peu après | dans la foulée | entre-temps | entre temps | \
        au même moment | en même temps | les deux | l'autre | les autres | la même | le même | l'un d'eux | l'un d'entre eux | \
        certains d'entre eux | la plupart d'entre eux | malgré cela | d'où",
    speech_verbs: "dit disent déclare déclaré affirme affirmé explique expliqué ajoute ajouté précise précisé indique indiqué estime estimé \
        annonce annoncé souligne souligné assure assuré rappelle rappelé confie confié raconte raconté écrit répond répondu insiste insisté \
        confirme confirmé reconnaît reconnu prévient prévenu selon lance lancé rapporte rapporté conclut commente commenté demande demandé",
    first_person: "je j' me m' moi mon ma mes nous notre nos",
    calendar: "lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre octobre novembre \
        décembre",
    cues: "annonce annoncé lance lancé rachat rachète acquisition fusion bénéfice perte chiffre record premier première grande grand \
        accord investissement investissements investir licenciements prévoit approuvé interdit interdiction condamné amende plainte \
        procès adopté voté million millions milliard milliards pourcent",
    hedges: "peut-être probablement vraisemblablement apparemment",
    generics: "gens chacun personne tout rien",
    stand_ins: "entreprise société groupe firme compagnie banque constructeur fabricant opérateur éditeur institution organisme ministère \
        ministre gouvernement commission tribunal cour police parquet association parti ville pays région commune maire président présidente \
        directeur directrice patron patronne fondateur fondatrice porte-parole homme femme couple suspect victime auteur chercheur chercheurs \
        étude rapport projet plan loi texte mesure mesures décision accord contrat opération rachat service plateforme application site usine \
        bâtiment pont accident incendie incident affaire chiffre chiffres résultat résultats",
    times: "semaine mois année an matin soir été automne hiver printemps trimestre week-end lundi mardi mercredi jeudi vendredi samedi dimanche \
        saison décennie siècle jours fois",
    articles: "le la les l'",
    persons: "il elle ils elles",
    elisions: "l' d' qu' n' s' j' c' m' t' jusqu' lorsqu' puisqu'",
    openers: "Le La Les Un Une Des Il Elle Ils Elles On Nous Ce Cette Ces Dans En Au Aux À Mais Et Pour Avec Après Depuis Selon Sur Son Sa Ses \
        Leur Leurs Si Quand Lors Cela Ainsi",
    abbreviations: "m. | mm. | mme. | mlle. | dr. | me. | pr. | st. | ste. | av. | bd. | boul. | env. | p. ex. | ex. | cf. | art. | \
        chap. | fig. | vol. | éd. | tél. | n°. | jr. | janv. | févr. | juill. | oct. | nov. | déc. | av. j.-c. | apr.",
};
