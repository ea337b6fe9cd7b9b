//! What is never shown in a summary, as far as form tells: datelines, code, capitals, figures in
//! rows. What words tell is in the data files of the languages.

pub(super) mod code;
pub(super) mod dateline;
pub(super) mod form;

#[cfg(test)]
mod tests {
    use crate::text::document::{Document, Role};

    /// The sentences that are hidden among those of a text.
    #[track_caller]
    fn check(told: &str, hidden: &[&str]) {
        for notice in hidden {
            let body = format!("{told}\n\n{notice}\n\n{told}");
            let document = Document::new("", &body);
            let shown = document.sentences.iter().filter(|sentence| sentence.role == Role::Prose);
            let shown: Vec<&str> = shown.map(|sentence| document.text(sentence)).collect();
            assert_eq!(shown, [told, told], "{notice}");
        }
    }

    #[test]
    fn what_the_page_says_of_itself_is_hidden_in_every_language() {
        check(
            "The council of Oslo bought a ferry for its islands on Monday, it said.",
            &[
                "We and our 310 partners store data on your device.",
                "Your browser does not support this video.",
                "This story is available to subscribers only.",
                "Already have a subscription? Log in to continue.",
                "You’re receiving this because you follow ferries.",
                "This episode was produced by Ida Berg.",
                "Follow @ferrynews for more",
                "Ida Berg contributed to this report.",
                "Ida Berg is our correspondent for the islands.",
                "Correction: An earlier version gave the wrong price.",
                "This article was amended on 3 March.",
                "Image 2 of 9: The ferry leaves the port of Oslo.",
                "The captain, Ida Berg (left), with the mayor at the quay of Oslo.",
                "This release contains forward-looking statements.",
            ],
        );
        check(
            "Die Stadt hat am Montag eine Fähre für die Inseln gekauft, sagte der Bürgermeister.",
            &[
                "Mit Klick auf Zustimmen erlauben Sie uns, Daten zu speichern.",
                "Dieser Artikel ist nur für Abonnenten zugänglich.",
                "Der Kapitän Jan Berg (links) mit der Ministerin bei der Taufe der Fähre.",
                "Dieser Text wurde am Montag korrigiert.",
            ],
        );
        check(
            "La ville a acheté un bac pour les îles lundi, a dit le maire de la ville.",
            &[
                "Votre navigateur ne peut pas lire cette vidéo.",
                "Cet article est réservé aux abonnés.",
                "Vous pouvez retirer votre consentement à tout moment.",
            ],
        );
        check(
            "La ciudad compró el lunes un barco para las islas, dijo el alcalde de la ciudad.",
            &[
                "Este contenido es exclusivo para suscriptores.",
                "Utilizamos cookies en este sitio.",
            ],
        );
        check(
            "La città ha comprato lunedì un traghetto per le isole, ha detto il sindaco.",
            &["Contenuto riservato agli abbonati.", "Riproduzione riservata."],
        );
        check(
            "A cidade comprou na segunda-feira um barco para as ilhas, disse o prefeito.",
            &["Conteúdo exclusivo para assinantes.", "Todos os direitos reservados."],
        );
        check(
            "De stad heeft maandag een veerboot voor de eilanden gekocht, zei de burgemeester.",
            &["Dit artikel is alleen voor abonnees.", "Alle rechten voorbehouden."],
        );
        check(
            "Город купил в понедельник паром для островов, и он не будет ходить зимой.",
            &["Материал доступен только для подписчиков.", "Все права защищены."],
        );
    }

    #[test]
    fn news_about_pages_and_pictures_is_shown() {
        for told in [
            "The regulator fined the site because it made it hard to refuse cookies.",
            "Programmers who enable JavaScript in the editor get hints while they type.",
            "Netflix gained nine million subscribers in the first quarter, it said.",
            "The party (right of the centre) won 41 seats in Oslo, the ministry said.",
            "The company said in a conference call with analysts that it will cut jobs.",
            "Contacts with a broker in Oslo are still being looked into, it said.",
        ] {
            check(told, &["All rights reserved."]);
        }
    }

    #[test]
    fn what_a_press_office_appends_is_hidden() {
        let told = "Larch Foods will close its bakery in Duluth by September, it said.";
        for appendix in [
            "About Larch Foods\n\nLarch Foods brings joy to nine million tables each day.",
            "Media Contact\n\nIda Berg can be called on weekdays at the office in Duluth.",
            "Safe Harbor Statement\n\nThe results of the bakery may be lower than planned.",
        ] {
            let body = format!("{told}\n\n{appendix}");
            let document = Document::new("", &body);
            let shown = document.sentences.iter().filter(|it| it.role == Role::Prose).count();
            assert_eq!(shown, 1, "{appendix}");
        }
        let trial = format!("{told}\n\nAbout the trial\n\nJudge Berg heard 31 witnesses in May.");
        let document = Document::new("", &trial);
        assert_eq!(document.sentences.iter().filter(|it| it.role == Role::Prose).count(), 2);
    }
}
