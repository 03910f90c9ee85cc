### /language : dans quelle langue chacun reçoit ses réponses.

command-language = Dans quelle langue Deeds vous répond
help-command-language = choisit la langue dans laquelle Deeds vous répond, ici et en message privé
menu-language = Choisissez votre langue

language-title = Votre langue
language-is = Deeds vous répond en { $language }, selon votre choix.
language-none = Deeds vous répond en { $language } : sans choix de votre part, il suit votre Discord, ou ce serveur si Deeds ne parle pas cette langue.
language-chosen = Désormais, Deeds vous répond en français.
language-left = Désormais, Deeds suit de nouveau la langue de votre Discord.
language-where = Cela vaut pour tout ce qui ne s’affiche que pour vous : réponses, formulaires, boutons, erreurs, images, et ce que vous suivez en message privé. Ce qui est publié pour tout le monde reste dans la langue du salon, avec des boutons pour le lire dans la vôtre.
language-as-discord = Comme mon Discord
language-labels = Les noms des commandes sont affichés par Discord lui-même, dans la langue de vos réglages Discord. Discord n’a pas l’arabe : si vous choisissez l’arabe ici, les noms des commandes restent dans la langue de votre Discord.
help-languages = Deeds parle { $languages }. Choisissez votre langue avec `/language` ; les noms des commandes suivent votre Discord.

privacy-kept-language-choice = la langue dans laquelle Deeds doit vous répondre
privacy-direct-messages = Dans les messages privés avec Deeds
privacy-place-direct = Messages privés avec Deeds

error-live-in-one-language = Le tableau tenu à jour est un seul message, donc dans une seule langue ; ses boutons le montrent dans les autres. Choisissez-en une.
change-field-second-language = Deuxième langue

## En ligne de commande

cli-language-help = langue de tout ce qui s’affiche : en, es… (par défaut : celle de la configuration)
cli-check-languages = ne regarde que les langues : où en est chacune, et ce qui ne va pas dans ses messages
check-language = { $language } ({ $tag }) : messages { $messages }, manquants { $missing }, inconnus { $unknown }, défectueux { $broken }, inutilisés { $unused }, avec d’autres variables { $variables }, libellés trop longs ou incorrects { $labels }
