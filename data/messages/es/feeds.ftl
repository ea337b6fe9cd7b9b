# Feeds that people bring or suggest, and what operators decide on them.

one-address-at-a-time = Uno a la vez, por favor: una dirección, como /subscribe https://news.example, o un tema, como /subscribe #china.
address-refused = No puedo seguir { $url }: { $problem }.
address-not-now = No pude abrir esa dirección ahora. Inténtalo más tarde, por favor.
no-feed-at = No encontré ningún feed en { $url }: { $problem }.
no-feed = No encontré ningún feed allí: { $problem }.
follow-the-words = Búsqueda { $words }
channel-has-no-feed = No puedo leer canales de Telegram. Para recibir noticias en un canal que administras, pon primero su nombre, en nuestro chat privado: /subscribe { $name } { $topic }

feed-new = <b>{ $name }</b> todavía no está entre mis fuentes ({ n-articles }). ¿Se lo sugiero a los responsables del bot?
feed-new-for-operator = <b>{ $name }</b> todavía no está entre las fuentes ({ n-articles }). ¿Seguirlo para todos?
feed-new-and-no-operators = <b>{ $name }</b> todavía no está entre mis fuentes ({ n-articles }). Solo pueden añadirlo los responsables del bot.
feed-not-read-yet = Ya lo sigo, pero todavía no lo he leído. Inténtalo de nuevo en un minuto.
follows-own-feed = Ahora sigues <b>{ $name }</b>. Solo este chat ve sus artículos. Los actuales llegan en un minuto, y te aviso cuando haya nuevos.
own-feeds-full = Sigues { $n ->
    [one] { $n } feed propio
    [many] { $n } de feeds propios
   *[other] { $n } feeds propios
}, el máximo por chat. Deja de seguir uno o sugiere este a los responsables del bot.
all-feeds-full = No puedo aceptar más feeds para chats individuales. Puedes sugerir este a los responsables del bot.
suggest-it = Sugerir
for-everybody = Para todos
its-articles = Sus artículos

## Suggestions

suggest-which = ¿Qué feed? Envía su dirección o la de una página: por ejemplo, /suggest https://news.example
suggest-secret = Esa dirección lleva una contraseña o una clave, así que no la compartiré.
suggested = ¡Gracias! Pregunté a los responsables por { $name } y te contaré lo que digan.
suggestions-full = Hay demasiadas sugerencias en espera. Inténtalo más tarde, por favor.
suggestion-declined = Los responsables decidieron no seguir { $name }.
suggestion-followed = Los responsables ya siguen { $name }, como sugeriste.
no-operators = Este bot no tiene responsables a quienes preguntar.

# To operators.
suggestion-heading = Feed sugerido
suggestion = Alguien sugiere { $name }.
    { $url }
    Ahora tiene { n-articles }.
suggestions-open = { $n ->
    [one] { $n } sugerencia en espera
    [many] { $n } de sugerencias en espera
   *[other] { $n } sugerencias en espera
}
no-suggestions = No hay sugerencias en espera.
suggestions-which = ¿Cuál, y qué hago con ella? Por ejemplo, /suggestions 3 añadir o /suggestions 3 rechazar.
suggestion-closed = Ya se decidió sobre { $name }.
suggestion-declines = Rechazado: { $name }.
feed-followed = Ahora sigo { $name }. Los primeros artículos llegan en un minuto.
feed-no-name = Un feed sin nombre
decline = Rechazar
follow-named = Seguir { $name }
decline-named = Rechazar { $name }

## Lists of feeds (OPML)

list-unreadable = No se cambió nada: { $problem }.
list-followed = { $n ->
    [0] Ninguno de esos feeds está entre mis fuentes.
    [one] Ahora sigues { $n } feed de esa lista.
    [many] Ahora sigues { $n } de feeds de esa lista.
   *[other] Ahora sigues { $n } feeds de esa lista.
}
list-unknown = { $n ->
    [one] No está entre mis fuentes: { $names }.
    [many] { $n } no están entre mis fuentes: { $names }.
   *[other] { $n } no están entre mis fuentes: { $names }.
} Con /suggest y una dirección puedes pedir a los responsables que añadan uno.

# Sources and feeds, and what operators are told.

## Sources

sources-title = { $n ->
    [one] Una fuente
    [many] { $n } de fuentes
   *[other] { $n } fuentes
}
sources-unnamed = Artículos sin fuente
source-newest = el último, del { $day }
source-muted = silenciada aquí
sources-rest = … y { $n } más con { $articles }.
sources-own = Tus propios feeds (solo los ve este chat)
sources-personal = Feeds que los lectores siguen por su cuenta
source-for-all = Para todos: { $name }
source-no-article = Todavía no hay nada de { $name }. Los feeds nuevos se leen en un minuto.
source-following = ✓ Siguiendo
source-mute = Silenciar
source-unmute = Reactivar

## How a feed is doing: facts, one after the other

feed-articles = { n-articles }, { $week } esta semana
feed-read = leído { $ago }
feed-unread = aún sin leer
feed-failing = falla
feed-failing-since = lleva { $span } fallando
feed-problem = falló { $n ->
    [one] una vez
    [many] { $n } de veces
   *[other] { $n } veces
}: { $problem }
feed-next = próxima lectura en { $span }
feed-due = pendiente de lectura
feed-off = desactivado
feed-gone = ya no existe
feed-unnamed = Un feed sin nombre

## Feeds, for operators

feeds-none = Todavía no hay feeds. /addfeed https://news.example añade uno: un feed, o una página que tenga uno.
feeds-title = { $n ->
    [one] { $n } feed
    [many] { $n } de feeds
   *[other] { $n } feeds
}
feeds-rest = … y { $n } más. <code>gistwire feeds list</code> los muestra todos.
feeds-private = Envíame esto en nuestro chat privado: las direcciones pueden contener claves.
feeds-file = { feeds-title }, en carpetas según su primera etiqueta, sin contraseñas ni claves.
feeds-file-failed = No pude escribir la lista: { $problem }.
feeds-listed = { $n ->
    [one] { $n } feed añadido
    [many] { $n } de feeds añadidos
   *[other] { $n } feeds añadidos
}, { $known ->
    [one] { $known } ya estaba
    [many] { $known } ya estaban
   *[other] { $known } ya estaban
}. Los primeros artículos llegan en un minuto.
feeds-listed-refused = { $n ->
    [one] { $n } feed añadido
    [many] { $n } de feeds añadidos
   *[other] { $n } feeds añadidos
}, { $known ->
    [one] { $known } ya estaba
    [many] { $known } ya estaban
   *[other] { $known } ya estaban
}, { $refused ->
    [one] { $refused } quedó
    [many] { $refused } quedaron
   *[other] { $refused } quedaron
} fuera porque su dirección no se puede seguir. Los primeros artículos llegan en un minuto.
feeds-all = Todos los feeds
addfeed-which = ¿Qué feed? Prueba con /addfeed https://news.example: un feed, o una página que tenga uno.
addfeed-no-address = { $typed } no es una dirección web. Prueba con /addfeed https://news.example
addfeed-refused = No puedo seguir { $address }: { $problem }.
addfeed-shared = { $address } ya es para todos, con { n-articles }.
addfeed-known = Ya sigo { $address }.
addfeed-added = Ahora sigo { $address }. Los primeros artículos llegan en un minuto.
addfeed-done = Ahora sigo <b>{ $name }</b>: { n-articles }.
addfeed-done-empty = Ahora sigo <b>{ $name }</b>. Aún no hay artículos.
addfeed-failed = Está en la lista, pero todavía no pude leerlo: { $problem }. Lo volveré a intentar.
addfeed-stop = Quitar
removefeed-none = Todavía no sigo ningún feed.
removefeed-which = ¿Cuál? Toca uno o envía /removefeed con su nombre o su dirección.
removefeed-unknown = No sigo { $typed }. /feeds muestra todos los feeds.
removefeed-near = No sigo { $typed }. ¿Querías decir uno de estos?
removefeed-ask = ¿Dejar de seguir { $name }? { $n ->
    [0] No tiene artículos
    [one] Su artículo se queda
    [many] Sus { $n } de artículos se quedan
   *[other] Sus { $n } artículos se quedan
} en la hemeroteca.
removefeed-yes = Dejar de seguir
removefeed-no = Conservar
removefeed-done = Ya no sigo { $name }. Sus artículos se quedan.

## Messages to operators

operator-title = gistwire requiere tu atención
alarm-title = Un feed requiere tu atención
alarm-failing = { $name } lleva un día fallando.
alarm-gone = { $name } ya no existe, según su servidor.
alarm-once = Este mensaje llega una sola vez. /feeds muestra todos los feeds, /removefeed quita uno.
outage-title = Telegram no encuentra muchos chats
outage-text = Varios chats seguidos dieron «not found» (no encontrado), lo que suele indicar un token equivocado o una caída del servicio. Nadie ha dejado de seguir nada: sus alertas quedan en espera y sigo intentándolo. Comprueba que el token sea el de este bot, por favor.
suggestion-decided = Los responsables ya decidieron sobre el feed que sugeriste.
