# One entry per command: what it does in the menu and in /help (at most 60 characters), and what
# /help COMMAND adds (.details). Names of commands and what stands in <code> stay as they are.

## Find news

command-latest = Los artículos más recientes
    .details = Sin número recibes una página; pasa a las demás con los botones. Cuando vuelvas a preguntar, verás primero lo que llegó desde entonces. <code>/latest todo</code> lo muestra todo en orden.
    .form = [N | todo]
    .examples =
        /latest
        /latest 3
        /latest todo
command-company = Noticias sobre una empresa
    .details = No importan las mayúsculas, los acentos ni terminaciones como Inc., y conozco muchos otros nombres de cada empresa. El nombre de una persona lleva a la empresa con la que la relacionan los artículos. Primero van las noticias sobre la empresa, luego los artículos que la mencionan y después los que hablan de sus marcas. Añade un periodo para acotar: <code>30 días</code>, <code>2 semanas</code>, <code>6 meses</code>, <code>1 año</code>, <code>desde 2021</code> o <code>desde 2021-06-15</code>.
    .form = NAME [30 días | desde 2021-06]
    .examples =
        /company alibaba
        /company Ant Group 30 días
        /company tencent desde 2021-06
command-tag = Artículos con una etiqueta
    .details = Con # o sin él, en mayúsculas o minúsculas. Un espacio vale lo mismo que un guion.
command-search = Artículos con todas estas palabras
    .details = Pon entre comillas las palabras que deban ir juntas, - delante de una palabra que no quieras y OR entre alternativas, entre paréntesis. También encuentro otras formas de una palabra y partes de nombres: con ship aparece shipping; con booking, Booking.com.
command-roundup = Las noticias principales de un día o una semana
    .details = Las noticias que más fuentes cuentan, por temas, cada una en dos o tres frases; luego, una frase de cada una de las demás. Abarca la última semana, o el último mes si es de una etiqueta o una empresa, y más si hubo pocas noticias.
    .form = [día | semana | mes | año | TAG | COMPANY]
    .examples =
        /roundup
        /roundup día
        /roundup alibaba
command-tags = Todas las etiquetas, de la más a la menos usada
command-companies = Empresas en las noticias
    .details = Si añades unas letras, verás los nombres que empiezan por ellas.
command-timeline = La historia de una empresa, desde el principio
    .details = Una frase por mes (o por día, si todo pasó en menos de dos meses), tomada del artículo que más habla de la empresa. No incluye los artículos sin fecha.
    .form = NAME [1 año | desde 2021-06]
    .examples =
        /timeline alibaba
        /timeline shein desde 2025
command-trend = Gráfico de una o dos empresas: artículos por semana
    .details = Cuenta los artículos con fecha que nombran a la empresa. Puedes añadir un periodo, como en /company.
command-related = Empresas que aparecen junto a otra
    .details = Ordenadas por el número de artículos que nombran a las dos, cada una con una frase donde aparecen juntas.

## Read

command-read = Un artículo completo
    .details = Los botones con números bajo una lista hacen lo mismo.
command-save = Guardar un artículo para más tarde
    .details = Cada artículo que lees tiene un botón Guardar.
command-saved = Tus artículos guardados
    .details = ✕ quita un artículo de la lista. /export también incluye la lista.
    .form = [N | quitar ID]
    .examples =
        /saved
        /saved 2
        /saved quitar 12
command-summary = Resumir un enlace o un texto
    .details = En nuestro chat privado basta con enviar un enlace, un texto largo o una publicación de un canal. En otros chats, responde a un mensaje con /summary. Lo que envías se elimina en cuanto te respondo.
command-keep = Añadir el artículo de un enlace a la hemeroteca
    .details = Vuelvo a leer la página. Todos verán el artículo si los responsables del bot lo permiten.
command-story = Quién cuenta una noticia y qué aporta cada fuente
    .details = Los artículos sobre un mismo hecho forman una noticia. Las listas la muestran una sola vez y dicen cuántas fuentes la cuentan; al abrirla los ves en orden cronológico, cada uno con lo que aporta. Si las cifras no coinciden, ves las dos.
command-editstory = Corregir una noticia: sacar un artículo o unir dos
    .details = Para los responsables del bot. Antes te pido que confirmes. Tu decisión se mantiene aunque se vuelvan a agrupar todas las noticias.
    .form = ID [separar ARTICLE | unir ID]
    .examples =
        /editstory 12
        /editstory 12 separar 345
        /editstory 12 unir 15
command-why = Por qué estas frases de un artículo
    .details = Añade una empresa o unas palabras después del número y verás por qué salen estas frases cuando preguntas por ellas.
command-report = Reportar un error o un mal resultado
    .details = Avisa a los responsables del bot de que un artículo tiene la empresa equivocada, tiene un mal resumen o es de otra noticia.
    .form = ID [empresa | resumen | hecho]
    .examples =
        /report 12
        /report 12 empresa

## Follow

command-subscribe = Seguir una etiqueta, una empresa o palabras
    .details = #x es una etiqueta y <code>empresa:x</code>, una empresa por cualquiera de sus nombres. Busco las palabras en todas sus formas; pon entre comillas las que deban ir juntas y - delante de una palabra que no quieras. <code>fuente:x</code> es una fuente, y con una dirección busco el feed que haya allí. Puedes seguir algo que todavía no esté en las noticias. Solo recibes artículos nuevos, y cada uno una sola vez. Añade <code>, al momento</code>, <code>, en el boletín</code> o <code>, como siempre</code> para elegir si lo recibes al momento, en el boletín o como siempre. Para tu canal, pon antes su nombre: /subscribe @canal #china.
    .form = #TAG | COMPANY | WORDS | fuente:NAME | ADDRESS
    .examples =
        /subscribe #china
        /subscribe alibaba
        /subscribe "cloud computing" -games
        /subscribe fuente:Harbour News
        /subscribe #china, en el boletín
command-unsubscribe = Dejar de seguir
    .details = Sin nombre, verás un botón por cada tema que sigues.
    .form = [NAME | todo]
    .examples =
        /unsubscribe #china
        /unsubscribe todo
command-subscriptions = Lo que sigues
command-preview = Vista previa: los últimos 7 días de un tema
    .details = Mira los últimos 7 días antes de decidirte.
command-digest = Un boletín a las horas que elijas
    .details = Para los días, escribe «diario», «entre semana», «fin de semana» o los nombres de los días: <code>/digest martes viernes 18:00</code>. Puedes recibir hasta seis boletines al día: <code>/digest diario 8:00 18:00</code>. Si envías solo /digest, recibes lo que ha llegado hasta ahora. Si no hay nada nuevo, no llega nada. <code>/digest desactivar</code> conserva las horas para los temas que van en el boletín de todos modos. /tz ajusta tu zona horaria.
    .form = [diario 8:30 | lunes 8:30 | desactivar]
    .examples =
        /digest diario 8:30
        /digest entre semana 8:30
        /digest lunes 8:30
        /digest desactivar
        /digest
command-tz = Tu zona horaria
    .details = Una ciudad grande en cualquier idioma o una diferencia horaria: UTC+3 son tres horas más que en Greenwich. Con una ciudad, el horario de verano se ajusta solo. También puedes compartir tu ubicación.
    .examples =
        /tz Europe/Berlin
        /tz tokio
        /tz UTC+3
command-quiet = Horas de silencio
    .details = Lo que llegue mientras tanto espera, y lo recibes después en un solo mensaje. Con <code>sin sonido</code> después de las horas, las alertas llegan al momento, pero sin sonido.
    .form = [22:00-07:00 | desactivar]
    .examples =
        /quiet 22:00-07:00
        /quiet 22:00-07:00 sin sonido
        /quiet desactivar
command-pause = Pausar las alertas un tiempo
    .details = Durante ese tiempo, o hasta que envíes /resume. No dejas de seguir nada.
    .form = [3 días | hasta el lunes]
    .examples =
        /pause
        /pause 3 días
        /pause hasta el lunes
command-resume = Reactivar las alertas
command-mute = Silenciar una fuente
    .details = Sus artículos siguen en las listas y las búsquedas, y /missed los muestra. Sin nombre, verás lo que tienes silenciado. El botón Silenciar bajo una alerta también puede silenciar una noticia, o un tema durante tres días.
command-unmute = Volver a recibir alertas de una fuente
command-suggest = Sugerir una fuente a los responsables del bot
    .details = La dirección de un feed, o de una página que tenga uno. Te haré llegar su respuesta.
command-missed = Lo que te perdiste esta semana
    .details = Lo que llegó mientras las alertas estaban en pausa o silenciadas, o cuando no se podía conectar con Telegram.
command-channels = Tus canales, también los privados
command-review = Publicaciones que esperan tu visto bueno
    .form = [publicar todo | descartar todo]

## About the bot

command-settings = Tus ajustes
    .details = La extensión de los boletines y de las páginas, y cuándo llegan las noticias. Las frases y los artículos van de 1 a 10; <code>/settings frases auto</code> adapta el número de frases a cada artículo. <code>/settings sin novedades sí</code> envía el boletín aunque no haya nada nuevo. <code>/settings límite 20</code> pasa al boletín lo que un tema traiga después de 20 alertas en un día. <code>/settings idiomas de en</code> limita tus noticias a esos idiomas. <code>/settings imágenes desactivar</code> quita las imágenes. <code>/settings predeterminado</code> lo restablece todo.
    .form = [frases N | artículos N | predeterminado]
    .examples =
        /settings
        /settings frases 2
        /settings predeterminado
command-language = El idioma en que te hablo aquí
    .details = El idioma de este chat, por su nombre en cualquier idioma o por su código. <code>/language auto</code> vuelve al idioma de tu app. Las noticias siguen en su idioma original.
command-sources = De dónde vienen las noticias
    .details = Con un nombre: los artículos de esa fuente, empezando por los más recientes.
command-status = Tamaño de la hemeroteca y estado del bot
command-help = Lo que puedo hacer
command-privacy = Lo que guardo sobre ti
command-export = Guardar los ajustes en un archivo
    .details = Tus ajustes y lo que sigues. /import lee el archivo, aquí o en otro chat.
command-import = Restaurar los ajustes desde un archivo
    .details = Envía el archivo con /import como comentario, responde al archivo con /import o pega su texto después del comando. Tus ajustes pasan a ser los del archivo, y además sigues los temas que contiene. Si hay algún error en el archivo, no cambia nada. También sirve una lista de feeds (OPML) de otro lector: sigues los que ya tengo, y los responsables los añaden todos.
command-forget = Eliminar todo lo de este chat
    .details = Tus ajustes, lo que sigues y lo que se te envió. Antes te pido que confirmes; /privacy dice qué hay.
command-start = Empieza aquí
command-feeds = Los feeds y cómo va cada uno
    .details = Para los responsables del bot. Primero van los que fallan. /feeds opml los da como lista para otros lectores; /import acepta una lista así.
command-addfeed = Añadir un feed para todos
    .details = Para los responsables del bot. La dirección de un feed, o de una página que tenga uno. La respuesta te dice qué trajo la primera lectura.
command-removefeed = Quitar un feed; sus artículos se quedan
    .details = Para los responsables del bot. Por su nombre o su dirección. Antes te pido que confirmes.
command-suggestions = Fuentes que sugiere la gente
    .details = Para los responsables del bot. Quien sugirió la fuente recibe la respuesta.
    .form = [ID añadir | ID rechazar]
    .examples =
        /suggestions
        /suggestions 3 añadir
command-cancel = Salir de lo que haya abierto
    .details = Nunca espero un segundo mensaje, así que no hay nada de lo que salir.

## What stands for an argument in the form of a command: "/tag NAME"

form-name = NOMBRE
form-words = PALABRAS
form-tag = ETIQUETA
form-company = EMPRESA
form-address = DIRECCIÓN
form-zone = ZONA
form-source = FUENTE
form-prefix = INICIO
form-command = COMANDO
form-file = ARCHIVO
form-link = ENLACE
form-text = TEXTO
form-article = ARTÍCULO
