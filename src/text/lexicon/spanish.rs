//! Spanish.

use super::Lists;

pub(super) const LISTS: Lists = Lists {
    stop_words: "a además ahora al algo algún alguna algunas algunos allí ante antes apenas aquel aquella aquellos aquí así aun aún aunque \
        bajo bien cada casi como cómo con contra cosa cual cuál cuales cualquier cuando cuánto cuya cuyo de debe deben debido del desde \
        después donde dónde dos durante e el él ella ellas ellos en entonces entre era eran es esa esas ese eso esos está esta estaba \
        estaban están estar estas este esto estos fue fueron ha había habían haber hace hacer hacia han hasta hay hecho incluso la las le \
        les lo los luego más me mediante menos mi mientras mis mismo misma mucho mucha muchas muchos muy nada ni ningún ninguna no nos \
        nosotros nuestra nuestras nuestro nuestros o os otra otras otro otros para parte pero poco por porque pues puede pueden puedo que \
        qué quien quién quienes se sea según ser será serán sería si sí sido siempre siendo sin sino sobre solo sólo son su sus también \
        tampoco tan tanto te tendrá tenía tiene tienen toda todas todavía todo todos tras tu tus u un una unas uno unos usted va van \
        varias varios y ya yo",
    pointing_openers: "él ella ellas ellos este esta esto estos estas ese esa eso esos esas aquel aquella aquello aquellos su sus ello",
    connecting_openers: "pero y o además también tampoco sin embargo así entonces luego después finalmente mientras igualmente asimismo \
        paralelamente aun aunque por-ello pues incluso segundo tercero posteriormente consecuentemente no-obstante sí efectivamente",
    connecting_phrases: "por ejemplo | sin embargo | no obstante | por otra parte | por otro lado | por lo tanto | por tanto | por eso | por ello | \
        por esta razón | por este motivo | en cambio | en consecuencia | en este sentido | en ese sentido | en este caso | en ese caso | \
        en este contexto | en otras palabras | de hecho | al contrario | a su vez | del mismo modo | de esta manera | de esta forma | \
        de este modo | al mismo tiempo | a pesar de ello | a pesar de esto | tras ello | desde entonces | poco después | días después | \
        el resultado | el motivo | los dos | las dos | el otro | la otra | los otros | los demás | el mismo | la misma | lo mismo | \
        uno de ellos | muchos de ellos | la mayoría de ellos | es decir | mientras tanto",
    speech_verbs: "dijo dice dicen dijeron afirmó afirma explicó explica señaló señala añadió añade agregó agrega aseguró asegura indicó \
        indica declaró declara anunció anuncia comentó comenta manifestó manifiesta subrayó subraya destacó destaca advirtió advierte \
        confirmó confirma reconoció reconoce informó informa sostuvo sostiene recordó recuerda escribió escribe respondió preguntó según \
        precisó precisa concluyó insistió contó",
    first_person: "yo me mí mi mis conmigo nosotros nosotras nos nuestro nuestra nuestros nuestras",
    calendar: "lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto septiembre setiembre \
        octubre noviembre diciembre",
    cues: "anunció anuncia anunciado lanzó lanza compra adquisición fusión beneficio beneficios pérdidas ingresos récord primer primera \
        primero mayor acuerdo inversión invertirá invertir despidos prevé aprobó aprobado prohibió prohíbe multa demanda condenó \
        condenado sentencia plan millón millones mil ciento",
    hedges: "quizás quizá probablemente posiblemente seguramente",
    generics: "todos todas nadie cualquiera todo nada",
    stand_ins: "empresa compañía firma grupo banco fabricante operador operadora entidad institución ministerio ministro ministra gobierno \
        comisión tribunal juez jueza policía fiscalía asociación partido ciudad país región municipio ayuntamiento alcalde alcaldesa \
        presidente presidenta director directora fundador fundadora portavoz hombre mujer pareja sospechoso víctima autor autora investigador \
        investigadores estudio informe proyecto plan ley norma medida medidas decisión acuerdo contrato operación compra servicio \
        plataforma aplicación sitio fábrica planta edificio puente accidente incendio incidente caso cifra cifras resultado resultados",
    times: "semana mes año mañana tarde noche verano otoño invierno primavera trimestre fin lunes martes miércoles jueves viernes sábado \
        domingo temporada década siglo días vez",
    articles: "el la los las",
    persons: "él ella ellos ellas",
    elisions: "",
    openers: "El La Los Las Un Una Unos En Al Pero Y Por Para Con Según Tras Desde Cuando Este Esta Estos Estas Ese Esa Su Sus Se No Lo Como Sin \
        Aunque Además También",
    abbreviations: "sr. | sra. | sres. | srta. | dr. | dra. | dres. | d. | dña. | prof. | profa. | p. ej. | p.ej. | p. | ej. | pág. | \
        págs. | núm. | núms. | nº. | art. | arts. | av. | avda. | c. | cía. | gral. | ing. | lic. | ldo. | pdte. | sto. | \
        sta. | tel. | vol. | aprox. | máx. | mín. | ee. | excmo. | fdo.",
};
