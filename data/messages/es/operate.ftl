## Comandos de los responsables

command-stats = Cómo va el bot
    .details = Para los responsables del bot: chats, temas, envíos, feeds y disco, con un gráfico de las dos últimas semanas. Ningún número es de una sola persona.
command-broadcast = Anunciar algo a todos los que siguen noticias
    .details = Para los responsables del bot. Primero lo ves tú, con el número de chats, y lo confirmas con un botón. No lo reciben los chats que no siguen nada, los que han desactivado los anuncios ni los que están en pausa. Sin texto, dice por dónde va el último anuncio.
    .examples =
        /broadcast
        /broadcast Esta noche a las 22:00 estaré una hora sin servicio.
command-allow = Dejar que una persona o un grupo use el bot
    .details = Para los responsables del bot. Responde a un mensaje de la persona (también uno reenviado), o indica un ID o un @nombre. Sin nada más, muestra quién tiene permiso.
command-ban = Bloquear a una persona o a un grupo
    .details = Para los responsables del bot. Deja de recibir respuestas y alertas. Se indica como en /allow. Sin nada más, muestra quién está bloqueado.
command-unban = Anular lo decidido con /allow o /ban
    .details = Para los responsables del bot. Se indica como en /allow.

## /allow, /ban, /unban

people-whom = ¿A quién? Responde a un mensaje suyo con { $command }, o indica un ID o un @nombre: <code>{ $command } 12345678</code>. También sirve un mensaje reenviado, salvo que la persona oculte su cuenta.
people-allowed = { $id } puede usar el bot desde ahora.
people-allowed-already = { $id } ya podía usarlo.
people-banned = { $id } ya no recibe respuestas ni alertas.
people-banned-already = { $id } ya estaba en la lista de bloqueados.
people-freed = { $id } vuelve a tener el mismo acceso que los demás.
people-freed-already = { $id } no estaba ni permitido ni bloqueado.
people-operator = { $id } es responsable del bot y no se puede bloquear.
people-unknown-name = No conozco el ID de { $name }: Telegram me dice el de grupos y canales, pero el de las personas solo cuando me escriben. Responde a un mensaje suyo o indica su ID.
people-odd = { $typed } no es ni un ID ni un @nombre.
people-open = Ahora mismo el bot está abierto a todos.
people-list-allowed = Permitidos: { $ids }
people-list-banned = Bloqueados: { $ids }
people-unban = Desbloquear
banned-you = Lo siento, ya no te respondo. Si crees que es un error, envía tu ID de Telegram a los responsables del bot: { $id }

## /stats

stats-title = Cómo va el bot
stats-chats = Personas que siguen algo: <b>{ $people }</b>; grupos y canales: <b>{ $groups }</b>
stats-subscriptions = Temas seguidos: <b>{ $n }</b>
stats-topic = { $topic } ({ $n })
stats-topics = Lo más seguido: { $topics }
stats-blocked = Chats inaccesibles: <b>{ $n }</b>
stats-deliveries = Envíos al día: <b>{ $mean }</b>; hoy, hasta ahora, <b>{ $today }</b>
stats-articles = Artículos al día: <b>{ $mean }</b>; hoy, hasta ahora, <b>{ $today }</b>
stats-undelivered = Envíos en espera: <b>{ $waiting }</b>; fallidos en dos semanas: <b>{ $failed }</b>
stats-feeds = Feeds: <b>{ $n }</b>; con fallos: <b>{ $failing }</b>
stats-disk = Base de datos: <b>{ $size }</b>; libre en su disco: <b>{ $free }</b>
stats-backup = Última copia de seguridad: <b>{ $ago }</b>
stats-no-backup = Última copia de seguridad: <b>ninguna</b>
stats-chart = Envíos y artículos al día
stats-series-deliveries = Envíos
stats-series-articles = Artículos

## /broadcast

broadcast-how = Escribe el texto después del comando: <code>/broadcast Esta noche a las 22:00 estaré fuera una hora.</code> Primero lo ves tú, y nadie lo recibe hasta que lo confirmes.
broadcast-progress = El último anuncio: <b>{ $sent }</b> chats lo tienen, <b>{ $waiting }</b> lo esperan, <b>{ $lost }</b> no lo recibieron.
broadcast-too-long = Es demasiado largo: un anuncio tiene como máximo { $n } caracteres.
broadcast-nobody = Ningún chat lo recibiría: nadie sigue nada, o todos han desactivado los anuncios.
broadcast-ask = Así se verá. Chats que lo recibirán: { $n }
broadcast-send = Enviar ({ $n })
broadcast-discard = Descartar
broadcast-sending = En camino. Chats que lo reciben: <b>{ $n }</b>. /broadcast dice por dónde va.
broadcast-discarded = Descartado. Nadie lo recibió.

## /broadcast: everybody

announcement-title = De los responsables del bot
no-announcements = Sin anuncios
announcements-off-toast = Aquí no llegarán más anuncios. /settings los vuelve a activar.
settings-announcements-off = Anuncios de los responsables: <b>no</b>
announcements-on = Recibir anuncios

## desk

desk-disk = Solo quedan { $free } en el disco de la base de datos; el límite es { $limit } (serve.min_free_mb). <code>gistwire prune</code> borra artículos antiguos; retention_days y max_articles lo hacen con regularidad.
desk-disk-over = Vuelve a haber espacio suficiente en el disco.
desk-outbox = Hace un rato que no se entrega nada: el mensaje más antiguo lleva { $span } esperando. /status muestra lo que espera, <code>gistwire healthcheck</code> lo que falla.
desk-outbox-over = Los mensajes se vuelven a entregar.
desk-refused = Telegram ha rechazado { $n } mensajes en una hora, la mayoría con: { $problem }. <code>gistwire outbox</code> los enumera.
desk-refused-over = Telegram lleva una hora sin rechazar mensajes.
desk-crash = Antes de este arranque, el programa terminó de forma inesperada: un fallo, un cierre forzado (kill) o un corte de luz. No se ha perdido nada. El registro dice más.
desk-version-title = Nueva versión en marcha
desk-version = Ahora funciona gistwire { $to }; antes, { $from }. La base de datos está al día.
desk-backup = No se pudo hacer una copia de seguridad: { $problem }. Sigo intentándolo.
desk-backup-over = Las copias de seguridad vuelven a funcionar.
desk-prune = No se borran los artículos antiguos: { $problem }. Si es correcto, ejecuta <code>gistwire prune --force</code>; si no, corrige el reloj, retention_days o max_articles.
desk-prune-over = Los artículos antiguos vuelven a borrarse.
desk-over-title = Todo vuelve a ir bien
alarm-over = { $name } vuelve a funcionar.
