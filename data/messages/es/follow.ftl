# Following topics, and how and when news of them comes.

## Buttons

settings = Ajustes
what-you-follow = Lo que sigues
follow-more = Seguir más
following = Siguiendo
unfollow = Dejar de seguir
undo = Deshacer
undo-named = Deshacer { $topic }
preview = Vista previa
as-it-comes = Al momento
in-a-digest = En el boletín
daily-at = Cada día { $time }
time-zone = Zona horaria

## Toasts over a button

saved-toast = Guardado
following-toast = Siguiendo
following-named-toast = Ahora sigues { $topic }. { $how }
unfollowed-toast = Ya no lo sigues
muted-toast = Silenciado
unmuted-toast = Ya no está silenciado
paused-toast = En pausa
resumed-toast = Alertas activadas
unfollowed-before = Ya habías dejado de seguirlo.

## How news arrives

how-at-once = Las alertas llegan al momento.
how-digest = Las noticias llegan en un boletín { $when } (zona horaria: { $zone }).
how-quiet = { $how } En silencio de { $from } a { $until }.
how-silent = { $how } Sin sonido de { $from } a { $until }.
how-paused = Las alertas están en pausa. /resume las reactiva.
how-paused-until = Las alertas están en pausa hasta el { $until }. /resume las reactiva.

schedule-daily = cada día a las { $times }
schedule-workdays = de lunes a viernes a las { $times }
schedule-days = los { $days } a las { $times }
schedule-day = { $day ->
    [mon] lunes
    [tue] martes
    [wed] miércoles
    [thu] jueves
    [fri] viernes
    [sat] sábados
   *[sun] domingos
}

zone-unknown = UTC (ya no conozco { $zone }; /tz ajusta tu zona horaria)
moment = { $weekday } { $day } a las { $time }

comes-at-once = al momento
comes-in-digest = en el boletín
comes-in-digest-when = en un boletín, { $when }
this-one-comes = Este tema llega { $how }.

## Following

follow-what = ¿Qué quieres seguir? Toca una opción o envía, por ejemplo, /subscribe nvidia, /subscribe #china o /subscribe "cloud computing".
follow-too-long = Eso es mucho a la vez. Elige solo las palabras más importantes: por ejemplo, /subscribe cloud profit.
odd-ending = No entendí { $ending } después de la coma. Para elegir cómo llega, añade <code>, al momento</code>, <code>, en el boletín</code> o <code>, como siempre</code>.
no-words = { $typed } no contiene ninguna palabra que buscar. Prueba con una empresa, una etiqueta o una palabra: por ejemplo, /subscribe #china.

now-follows = Ahora sigues <b>{ $topic }</b>. { $kind ->
    [tag] Te aviso cuando un artículo nuevo lleve esta etiqueta
    [company] Te aviso cuando un artículo nuevo mencione esta empresa
    [words] Te aviso cuando un artículo nuevo coincida con esta búsqueda
   *[source] Te aviso cuando publique un artículo nuevo
} { $n ->
    [0] (en la hemeroteca aún no hay ninguno).
    [one] (en la hemeroteca ya hay { $n }).
    [many] (en la hemeroteca ya hay { $n }).
   *[other] (en la hemeroteca ya hay { $n }).
}
follows-already = Ya sigues <b>{ $topic }</b>.
follows-too-many = { follows }, el máximo por chat. Primero deja de seguir uno.

topic-and-count = { $topic } · { $n }
which-topic = { $typed } puede ser varias cosas. ¿Cuál?
follow-what-of-article = ¿Qué quieres seguir?

## What a chat follows

follows = Sigues { $n ->
    [one] { $n } tema
    [many] { $n } de temas
   *[other] { $n } temas
}
follows-hint = Con ✕ dejas de seguir un tema. El segundo botón cambia entre alertas y boletín.
follows-nothing = Todavía no sigues nada. Prueba con /subscribe #china o /subscribe "cloud computing".
muted-until = silenciado hasta el { $until }
in-another-topic = en otro tema de este grupo

## Unfollowing

unfollow-which = ¿Qué quieres dejar de seguir? Toca un tema o envía, por ejemplo, /unsubscribe #china.
unfollow-all = { $n ->
    [one] ¿Dejar de seguir este tema? No recibirás más alertas.
    [2] ¿Dejar de seguir los dos temas? No recibirás más alertas.
    [many] ¿Dejar de seguir los { $n } de temas? No recibirás más alertas.
   *[other] ¿Dejar de seguir los { $n } temas? No recibirás más alertas.
}
unfollow-all-yes = Dejar de seguir todo
unfollow-all-no = Conservar
unfollowed = Ya no sigues <b>{ $topic }</b>.
unfollowed-all = Ya no sigues nada.
not-followed = No sigues { $typed }. Esto es lo que sigues; con ✕ dejas de seguir un tema.
unfollow-ambiguous = { $typed } coincide con varios temas. ¿Cuál?
unfollow-of-article = Este artículo llegó por varios de los temas que sigues. ¿Cuál quieres dejar de seguir?

## Muting

mute = Silenciar
unmute = Reactivar
mute-what = ¿Qué quieres silenciar?
mute-story = Esta noticia
mute-topic = { $topic } · 3 días
muted-topic = <b>{ $topic }</b> queda en silencio durante 3 días.
muted-topic-until = <b>{ $topic }</b> queda en silencio hasta el { $until }.
muted-story = Ya no te avisaré sobre { $title }.
muted-too-many-stories = Este chat ya no puede silenciar más noticias.
unmuted-story = Te volveré a avisar sobre esa noticia.
muted-source = <b>{ $source }</b> queda en silencio: no recibirás sus alertas. Sus artículos siguen en las listas.
unmuted-source = Vuelves a recibir alertas de <b>{ $source }</b>.
muted-too-many = Este chat ya no puede silenciar más fuentes. /unmute reactiva una.
no-source-called = No conozco ninguna fuente llamada { $name }.
nothing-muted = No hay fuentes silenciadas. Para silenciar una, envía, por ejemplo, /mute Harbour News o elígela en /sources.
muted-list = Fuentes silenciadas: { $names }. Toca una para dejar de silenciarla.
article-gone = Ese artículo ya no está en la hemeroteca.

## Pause

resume = Reactivar
paused-until = Las alertas están en pausa hasta el { $until } (zona horaria: { $zone }). /resume las reactiva.
pause-misread = No entendí cuánto dura { $typed }. Prueba con /pause 3 días, /pause hasta el lunes o /pause sin nada más.
pause-day = 1 día
pause-week = 1 semana
pause-open = Hasta reactivarlas
resumed = Las alertas están activadas de nuevo.
resumed-and-missed = Las alertas están activadas de nuevo. { $n ->
    [one] Mientras tanto llegó { $n } artículo.
    [many] Mientras tanto llegaron { $n } de artículos.
   *[other] Mientras tanto llegaron { $n } artículos.
}
not-paused = Las alertas no están en pausa.
show-missed = Ver

## What was missed

missed-nothing = No te perdiste nada en los últimos 7 días.
missed-heading = Esta semana te perdiste { n-articles }
missed-paused = Las alertas estaban en pausa
missed-muted = Estaba silenciado
missed-topic-closed = Su tema estaba cerrado
missed-unwritable = No tengo permiso para escribir aquí
missed-unreachable = No pude conectar con este chat
missed-too-many = Llegaron demasiados a la vez
missed-refused = Telegram no aceptó el mensaje
missed-not-approved = Nadie lo aprobó

## Preview: what a topic brought in the last 7 days

preview-of-what = ¿De qué quieres la vista previa? Por ejemplo, /preview #china, /preview nvidia o /preview "cloud computing".
preview-nothing = <b>{ $topic }</b>: nada en los últimos 7 días.
preview-few = { $topic }: { n-articles } en 7 días
preview-many = { $topic }: { n-articles } en 7 días, unos { $a_day } al día

## Digests

digest-misread = No entendí { $typed }. Prueba con /digest diario 8:30, /digest entre semana 8:00 18:30, /digest martes viernes 18:00 o /digest desactivar. Puedes tener hasta { $max } boletines al día.
digest-set = Recibirás un boletín { $when } (zona horaria: { $zone }). El próximo: { $next }.
digest-off = Las alertas llegan al momento. Lo que estaba en espera para el boletín te llega ahora.
digest-now = Esto es lo que llegó desde tu último boletín.
digest-nothing-new = Nada nuevo desde tu último boletín.
digest-none = No tienes boletín: las alertas llegan al momento. ¿Prefieres un solo mensaje al día?

## Quiet hours

quiet-off = No tienes horas de silencio: las alertas llegan a cualquier hora.
quiet-held = Horas de silencio: { $hours } (zona horaria: { $zone }). Las alertas esperan y te llegan después en un solo mensaje.
quiet-silent = Horas de silencio: { $hours } (zona horaria: { $zone }). Las alertas llegan sin sonido.
quiet-hint = Otras horas: /quiet 22:00-06:00 o /quiet 22:00-06:00 sin sonido.
quiet-misread = No entendí { $typed }. Prueba con /quiet 22:00-07:00, /quiet 22:00-07:00 sin sonido o /quiet desactivar.

## Time zone

zone-in-full = { $city } ({ $id })
zone-now = Tu zona horaria es <b>{ $zone }</b> (hora actual: { $time }). Para cambiarla, toca una ciudad o envía /tz y la tuya, en cualquier idioma: /tz tokio, /tz UTC+3.
zone-set = Tu zona horaria es ahora <b>{ $zone }</b> (hora actual: { $time }).
zone-ambiguous = { $typed } puede ser varias zonas horarias. ¿Dónde estás?
no-such-place = No conozco ningún lugar llamado { $typed }. Prueba con una ciudad grande cercana o con una diferencia horaria: /tz UTC+3.
similar-places = No conozco ningún lugar llamado { $typed }. { $n ->
    [1] ¿Querías decir este?
   *[other] ¿Querías decir uno de estos?
}

## The settings message: a line for each setting

settings-misread = No entendí { $typed }. Toca lo que quieras cambiar o envía, por ejemplo, /settings frases 2, /settings artículos 5 o /settings predeterminado.
settings-alerts = Alertas: <b>{ $how }</b>
alerts-at-once = al momento
alerts-digest = en un boletín, { $when }
alerts-paused = en pausa
alerts-paused-until = en pausa hasta el { $until }
settings-no-quiet = Horas de silencio: <b>ninguna</b>
settings-quiet = Horas de silencio: <b>{ $hours }</b>
settings-silent = Horas de silencio: <b>{ $hours }</b>, sin sonido
settings-zone = Zona horaria: <b>{ $zone }</b>, ahora { $time }
settings-length = Resúmenes: <b>hasta { $n ->
    [one] { $n } frase
    [many] { $n } de frases
   *[other] { $n } frases
}</b>, { $articles ->
    [one] { $articles } artículo
    [many] { $articles } de artículos
   *[other] { $articles } artículos
} por página
settings-length-auto = Resúmenes: <b>tan largos como haga falta</b>, { $articles ->
    [one] { $articles } artículo
    [many] { $articles } de artículos
   *[other] { $articles } artículos
} por página
settings-languages = Idiomas: <b>{ $names }</b>
settings-no-limit = Alertas al día por tema: <b>sin límite</b>
settings-limit = Alertas al día por tema: <b>{ $n }</b>
settings-previews-on = Imágenes en las alertas: <b>sí</b>
settings-previews-off = Imágenes en las alertas: <b>no</b>
settings-pins-on = Fijar los boletines: <b>sí</b>
settings-pins-off = Fijar los boletines: <b>no</b>

## Its buttons, and its pages

back-to-settings = ‹ Ajustes
alerts = Alertas
quiet-hours = Horas de silencio
length = Extensión
languages = Idiomas
daily-limit = Límite diario
previews = Imágenes
pin-digests = Fijar boletines
pause = Pausar
paused = En pausa

alerts-are = Alertas: <b>{ $how }</b>
next-digest = Próximo boletín: { $next }.
as-they-come = Al momento
daily = Cada día
workdays = Lun–vie
mondays = Los lunes
more-times = Otra hora
tell-empty = Avisar si está vacío
times-hint-move = Toca la nueva hora del boletín. Para cualquier otra: /digest diario 19:45.
times-hint-add = Toca una hora para añadirla o quitarla. Para otras: /digest diario 7:45 19:00.

off = Ninguna
hold = Aplazar
no-sound = Sin sonido

auto = Auto
one-sentence = 1 frase
one-article = 1 artículo
length-hint = La primera fila es para los resúmenes; la segunda, para las páginas de una lista.

languages-all = todos
all-languages = Todos
languages-are = Idiomas de las noticias: <b>{ $names }</b>
languages-hint = Para listas, alertas y boletines. Los artículos de las fuentes que sigues por su nombre llegan siempre.

limit-none = Sin límite. Si un tema genera muchas alertas al día, con un límite el resto pasa a tu boletín.
limit-is = Después de { $n ->
    [one] { $n } alerta
    [many] { $n } de alertas
   *[other] { $n } alertas
} de un tema en un día, el resto queda para tu boletín.
no-limit = Sin límite

## Export and import

exported = Todo lo que guardo de este chat: los ajustes, { $n ->
    [one] { $n } tema
    [many] { $n } de temas
   *[other] { $n } temas
}, los artículos guardados y las consultas. /import restaura los ajustes y los temas, aquí o en otro chat.
exported-channel = Los ajustes de { $channel } y { $n ->
    [one] { $n } tema
    [many] { $n } de temas
   *[other] { $n } temas
}. /import { $channel } los restaura; /import sin nada más lo hace en un chat.
import-how = Envíame el archivo de /export con { $command } como comentario, o responde al archivo con { $command }.
import-how-terminal = Pon el texto de /export después del comando, en una sola línea: /import {"{"}…{"}"}
imported = Ajustes restaurados, con { $new ->
    [one] { $new } tema nuevo
    [many] { $new } de temas nuevos
   *[other] { $new } temas nuevos
}{ $known ->
    [0] .
   *[other] {" "}(y { $known } que ya seguías).
}
import-feeds = Sigues { $n ->
    [one] { $n } feed
    [many] { $n } de feeds
   *[other] { $n } feeds
} del archivo.
import-feeds-left-out = { $n ->
    [one] { $n } feed del archivo no se puede seguir aquí.
    [many] { $n } de feeds del archivo no se pueden seguir aquí.
   *[other] { $n } feeds del archivo no se pueden seguir aquí.
} Con /suggest puedes pedirlo a los responsables.
import-too-many = Con eso serían { $n } temas, y un chat puede seguir { $max }. No se cambió nada.
import-not-ours = Ese no es un archivo de ajustes de gistwire. No se cambió nada.
import-version = Ese archivo es de otra versión; yo leo la versión { $own }. No se cambió nada.
import-too-large = Ese archivo es demasiado grande: leo hasta { $kb } KB. Divídelo; cada parte se suma a lo que tienes.
import-fault = No se cambió nada. En el archivo, { $place }: { $problem }.
import-number-range = los números van de 1 a 10
import-limit-range = los números van de 1 a { $max }
import-unknown-zone = no conozco la zona horaria { $zone }
import-unknown-language = no conozco el idioma { $language }
import-no-digest = omítelo donde no haya boletín
import-no-day = { $day } no es un día
import-day-needed = indica al menos un día
import-times-needed = indica al menos una hora, y como mucho { $max }
import-no-hours = terminan a la misma hora en que empiezan
import-no-time = { $time } no es una hora; escribe 08:30
import-long-name = es demasiado largo
import-odd-name = tiene caracteres que nadie puede escribir
import-no-words = { $name } no contiene ninguna palabra que buscar
import-no-thread = no puede ser menor que 0

## Channels

channels = Tus canales
channels-none = Aún no hay ningún canal conectado
channels-hint = Pon primero el canal: <code>/subscribe { $channel } #china</code>
channels-how = Para publicar noticias en un canal tuyo, elígelo con el botón de abajo. Puede ser privado. Telegram te propondrá entonces hacerme administrador.
channels-choose = Elegir un canal
channels-in-private = Los canales se conectan en nuestro chat privado. Envíame allí /channels.
channel-connected = Conectado. Ya puedo publicar aquí. ¿Sobre qué tema?
channel-connected-hint = Con /subscribe sigues un tema; con /settings cambias el aspecto de las publicaciones.
posts = Publicaciones
post-header = Encima de cada publicación: <b>{ $line }</b>
post-no-header = Encima de cada publicación: <b>nada</b>
post-footer = Debajo de cada publicación: <b>{ $line }</b>
post-no-footer = Debajo de cada publicación: <b>nada</b>
post-approval-on = Antes de publicar: <b>pregunto al administrador que lo activó</b>
post-approval-off = Antes de publicar: <b>no se pregunta a nadie</b>
post-hint = Para cambiarlo, añade «encabezado» o «pie» y tu línea, o «desactivar»: /settings encabezado Noticias del puerto
post-hashtags = Hashtags
post-buttons = Botones
post-approval = Preguntarme antes
post-line-too-long = Esa línea es demasiado larga: caben { $max } caracteres.
review-question = ¿Publicar esto en { $channel }?
review-post = Publicar
review-skip = Omitir
review-post-all = Publicar todo
review-skip-all = Omitir todo
review-posted = Se publica: { $title }
review-skipped = Omitido: { $title }
review-done = Eso ya está decidido.
review-none = Ninguna publicación espera tu visto bueno.
review-waiting = { $n ->
    [one] { $n } publicación espera tu visto bueno.
    [many] { $n } de publicaciones esperan tu visto bueno.
   *[other] { $n } publicaciones esperan tu visto bueno.
}
review-which = ¿De qué canal? Indícalo: <code>/review @canal</code>
