# The bot itself: first contact, help, privacy, status, and what goes wrong.

## First contact

start-hello = <b>Hola, soy Gistwire.</b> Leo las noticias y te envío solo las frases que importan, tal como se publicaron.
    Elige qué quieres seguir:
start-hello-empty = <b>Hola, soy Gistwire.</b> Leo las noticias y te envío solo las frases que importan, tal como se publicaron.
    Todavía no hay noticias. Envía /subscribe y un nombre o una palabra, y te aviso cuando las haya.
start-group = <b>Hola, soy Gistwire.</b> Leo las noticias y muestro solo las frases que importan, tal como se publicaron.
    En este grupo solo respondo a comandos, como { $latest } o { $company } nvidia. Para recibir alertas, un administrador envía { $subscribe } #china. Más: { $help }
start-topic = { $name } { $n }/sem.
start-topic-followed = ✓ { $name }
start-followed = Siguiendo
start-unfollowed = Ya no lo sigues
start-full = No puedes seguir más temas.
start-more = Más…
start-next = Siguiente ›
start-back = ‹ Atrás
start-latest = Lo último
start-how = Sigues { $topics }. ¿Cómo prefieres recibir las noticias?
start-at-once = Al momento
start-daily = Boletín diario
start-zone-digest = Tu boletín llega cada día a las { $time }. ¿Dónde estás? Toca una ciudad cercana o envía /tz y tu ciudad en cualquier idioma.
start-zone-alerts = Las alertas llegan al momento. ¿Dónde estás? Lo pregunto para mostrarte tu hora local. Toca una ciudad cercana o envía /tz y tu ciudad en cualquier idioma.
start-location = Usar mi ubicación
start-skip = Omitir
start-share-location = Toca el botón de abajo para compartir tu ubicación una sola vez. Solo miro cuál es tu zona horaria; no guardo la ubicación.
start-share = Compartir ubicación
start-done-alerts = Todo listo. Te aviso cuando haya noticias sobre { $topics }.
start-done-digest = Todo listo. Tu boletín sobre { $topics } llega cada día a las { $time } ({ $zone }).
start-newest = Lo último sobre { $topic }:
start-nothing-yet = Todavía no hay nada sobre esto en la hemeroteca.
start-again = <b>Hola de nuevo.</b> Sigues { $topics }.
start-topics-more = { $topics } y { $n } más
start-subscriptions = Lo que sigues
start-settings = Ajustes
add-to-group = Añadir a un grupo
add-to-channel = Añadir a un canal

link-follow = ¿Seguir <b>{ $topic }</b>? Te aviso cuando haya noticias.
link-follows = Ya sigues <b>{ $topic }</b>.
link-preview = Vista previa

located = Tu zona horaria es ahora { $zone } (cerca de { $place }). Hora actual: { $time }.
located-nowhere = No conozco ninguna ciudad cerca de ahí. Envía /tz y una ciudad grande, por ejemplo, /tz lisboa.

## Help

help-title = Lo que puedo hacer
help-intro = Envíame una empresa, un tema o unas palabras. Si envías un enlace o un texto largo, te lo resumo.
help-intro-group = En este grupo solo respondo a comandos.
help-find = Buscar noticias
help-read = Leer
help-follow = Seguir
help-about = Ajustes y más
help-all = Todos los comandos
help-back = ‹ Atrás
help-line = { $command } – { $summary }
help-more = Para saber más sobre un comando, envía, por ejemplo, /help search
help-no-topic = La ayuda no dice nada sobre { $word }. Elige una sección:
help-examples = Por ejemplo
help-same = Igual que { $commands }.
unknown-command = No conozco el comando { $word }. Prueba con /help.
unknown-command-near = No conozco el comando { $word }. ¿Querías decir { $commands }?
cancel-nothing = No hay nada que cancelar. Prueba con /help.

## Privacy

privacy-title = Lo que guardo
privacy-settings = Tus ajustes y lo que sigues, junto con el número de este chat, hasta que los cambies.
privacy-sent = Qué artículos envié aquí (90 días) y cuáles te perdiste (dos semanas), para que nada llegue dos veces y /missed funcione.
privacy-looked-up = Lo que consultaste y los artículos que viste, durante { $n ->
    [one] { $n } día
    [many] { $n } de días
   *[other] { $n } días
}, para mostrarte lo nuevo desde entonces.
privacy-message = Tu mensaje, hasta que te responda, para que no se pierda si me reinicio. Después se elimina su texto, igual que los enlaces y las publicaciones que me pediste resumir. El número del mensaje, el de este chat y las horas se conservan tres días, para no responder dos veces.
privacy-saved = Los artículos que guardaste, hasta que los quites, y lo que reportaste sobre artículos, hasta que envíes /forget.
privacy-location = De la ubicación que compartas, nada: solo me sirve para saber tu zona horaria.
privacy-buttons = Las búsquedas largas y los nombres que hay detrás de los botones, hasta que expiren los botones.
privacy-nothing-else = No guardo nombres ni textos de mensajes, y mi registro no tiene números de chat. Nada se comparte, se vende ni se usa para entrenar modelos.
privacy-rights = /export te da tus datos en un archivo. /forget elimina todo lo de este chat. Para lo demás, pregunta a la persona responsable de este bot: es quien tiene la base de datos.
privacy-copy = La persona responsable de este bot guarda una copia de la base de datos en otro sitio. Lo que se elimina aquí sigue allí un tiempo; pregúntale cuánto.
privacy-channels = Los canales que conectaste, con sus títulos, hasta que envíes /forget.
privacy-copy-days = La persona responsable de este bot guarda una copia de la base de datos en otro sitio. Lo que se elimina aquí sigue allí { $n ->
    [one] un día más
    [many] hasta { $n } de días más
   *[other] hasta { $n } días más
}.
forget-ask = ¿Eliminar todo lo de este chat? Tus ajustes, lo que sigues y lo que consultaste se borrarán para siempre, y dejarás de recibir alertas.
forget-yes = Eliminar todo
forget-no = Conservar todo
forget-privacy = ¿Qué se guarda?
forget-done = Listo. Se eliminó todo lo de este chat.
forget-kept = No se eliminó nada.

## Status

status-title = Estado
status-articles = Artículos: <b>{ $n }</b>
status-tags = Etiquetas: <b>{ $n }</b>
status-companies = Empresas en las noticias: <b>{ $n }</b>
status-load = Última carga de noticias: <b>{ $ago }</b>
status-no-load = Última carga de noticias: <b>ninguna todavía</b>
status-uptime = Tiempo en marcha: <b>{ $span }</b>
status-database = Base de datos: <b>{ $size }</b>
status-version = Versión: <b>{ $version }</b>
status-chats = Chats con ajustes propios: <b>{ $n }</b>
status-waiting = Mensajes por enviar: <b>{ $n }</b>
status-file = Archivo de la base de datos: <b>{ $path }</b>

## Reports

report = Reportar
report-ask = ¿Qué está mal en { $title }?
report-company = Empresa equivocada
report-summary = Mal resumen
report-event = Es otra noticia
report-cancel = Cancelar
report-thanks = Gracias, los responsables del bot lo verán: { $what }, { $title }.
report-known = Eso ya lo reportaste. ¡Gracias!
report-full = Ya reportaste mucho. Gracias, por ahora es suficiente.
report-canceled = No se reportó nada.

## Messages without text

medium-voice = Todavía no puedo escuchar mensajes de voz. Escribe una empresa, un tema o unas palabras.
medium-sticker = ¡Muy bueno! Pero solo leo texto. Prueba con una empresa, un tema o /latest.
medium-poll = No voto, leo las noticias. Prueba con una empresa, un tema o /latest.
medium-picture = Todavía no puedo ver imágenes. Escribe una empresa, un tema o unas palabras.
medium-other = Por ahora solo puedo leer texto. Envíame una empresa, un tema, unas palabras o un enlace; /help te cuenta más.

## Rights in groups and channels

admins-only = Solo los administradores pueden cambiar los ajustes de este grupo.
admins-unknown = No pude comprobar si eres administrador aquí. Inténtalo de nuevo en un minuto.
channel-unknown = No pude preguntarle a Telegram por { $channel }. Inténtalo de nuevo en un minuto.
channel-none = No encuentro { $channel }. Comprueba que su nombre público esté bien escrito y que me hayas añadido.
channel-other = { $channel } no es un canal. Si es un grupo, envía el comando allí.
channel-add-me = Todavía no puedo publicar en { $channel }. Hazme administrador con permiso para publicar mensajes y envía esto otra vez.
channel-not-yours = Solo los administradores de { $channel } pueden cambiar sus ajustes, y tú no lo eres.
channel-buttons = Los botones no funcionan en los canales. Si administras el canal, escríbeme en nuestro chat privado: /subscriptions @canal

## Files

file-too-large = Ese archivo es demasiado grande: los de ajustes ocupan como mucho 64 KB. No se cambió nada.
file-no-text = Ese archivo no es de texto. No se cambió nada.
file-not-fetched = No pude descargar el archivo de Telegram. No se cambió nada. Envíalo otra vez, por favor.

## Too much at once

too-many-presses = Vas muy rápido. Inténtalo de nuevo dentro de un momento.
too-fast = Estás enviando mucho a la vez y me salté el resto. Envíalo otra vez en { $n ->
    [one] { $n } segundo
    [many] { $n } de segundos
   *[other] { $n } segundos
}.
too-fast-group = Alguien está enviando mucho a la vez en este chat y me salté el resto. Envíalo otra vez en { $n ->
    [one] { $n } segundo
    [many] { $n } de segundos
   *[other] { $n } segundos
}.
too-full = Sigo con tus últimos comandos y me salté el resto. Puedo tener hasta { $n } en espera; envíalos otra vez en un momento.
too-full-group = Sigo con los últimos comandos de este grupo y me salté el resto. Puedo tener hasta { $n } en espera; envíalos otra vez en un momento.
too-many-pastes = Eso es mucho a la vez: leo hasta { $n } enlaces y textos por hora y persona. Inténtalo de nuevo dentro de { $span }.
apology = Lo siento, algo salió mal. Quedó registrado como { $reference }. Inténtalo de nuevo, por favor.

## The bot's profile

profile-description = Leo las noticias y te envío solo las frases que importan, tal como se publicaron.
    • Consulta una empresa, un tema o las palabras que quieras
    • Síguelos y recibe alertas o un boletín diario
    • Envía un enlace o un texto largo y recibe un resumen
    No se reescribe ni se inventa nada, y /why te dice por qué se eligió cada frase.
profile-short = Las frases que importan de las noticias, tal como se publicaron. Busca empresas y temas, síguelos y recibe un boletín.

## Who may use the bot

own-title = Este bot es tuyo
own-granted = Ahora eres responsable de este bot. /feeds y /addfeed gestionan sus fuentes, /status muestra cómo va, y te aviso si hay algo que requiera tu atención.
own-already = Ya eres responsable de este bot.
own-void = Este enlace ya no funciona. El registro del bot muestra uno nuevo cuando arranca sin responsable.
your-id = Tu ID de Telegram es <code>{ $id }</code>. Con él, quien administra este bot puede hacerte responsable.
not-open = Lo siento, este bot no está abierto a todos.
not-open-to = Lo siento, este bot no está abierto a todos. Si sabes quién lo administra, dale tu ID de Telegram: { $id }

## The language of the bot

language-now = Idioma de este chat: <b>{ $name }</b>. Elige otro:
language-set = Idioma a partir de ahora: <b>{ $name }</b>.
language-unknown = Todavía no hablo { $typed }. Elige uno de estos:
