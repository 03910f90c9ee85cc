### /language: en qué idioma se le responde a cada persona.

command-language = En qué idioma te responde Deeds
help-command-language = elige el idioma en que te responde Deeds, aquí y en los mensajes directos
menu-language = Elige tu idioma

language-title = Tu idioma
language-is = Deeds te responde en { $language }, como elegiste.
language-none = Deeds te responde en { $language }: no elegiste ninguno, así que sigue el de tu Discord, o el de este servidor si Deeds no habla ese idioma.
language-chosen = A partir de ahora Deeds te responde en español.
language-left = A partir de ahora Deeds vuelve a seguir el idioma de tu Discord.
language-where = Vale para todo lo que solo ves tú: respuestas, formularios, botones, errores, imágenes y lo que sigues por mensaje directo. Lo que se publica para todo el mundo sigue en el idioma del canal, con botones para leerlo en el tuyo.
language-as-discord = El que diga mi Discord
language-labels = Los nombres de los comandos los pone Discord, en el idioma de tus ajustes de Discord. Discord no tiene árabe: si aquí eliges árabe, los nombres de los comandos siguen en el idioma de tu Discord.
help-languages = Deeds habla { $languages }. Elige el tuyo con `/language`; los nombres de los comandos siguen a tu Discord.

privacy-kept-language-choice = en qué idioma quieres que te responda Deeds
privacy-direct-messages = En los mensajes directos con Deeds
privacy-place-direct = Mensajes directos con Deeds

error-live-in-one-language = El tablero al día es un solo mensaje, así que va en un solo idioma; sus botones lo muestran en los demás. Elige uno.
change-field-second-language = Segundo idioma

## En la línea de comandos

cli-language-help = idioma de todo lo que se imprime: en, es… (si no se dice, el configurado)
cli-check-languages = solo mira los idiomas: lo completo que está cada uno y qué falla en sus mensajes
check-language = { $language } ({ $tag }): mensajes { $messages }, faltan { $missing }, desconocidos { $unknown }, rotos { $broken }, sin usar { $unused }, con otras variables { $variables }, etiquetas demasiado largas o incorrectas { $labels }
