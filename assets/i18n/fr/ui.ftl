# La fenêtre
ui-menu = Menu
ui-menu-register = Registre
ui-communities = Communautés
ui-recent = Registres récents
ui-forget = Retirer { $name } de cette liste
ui-language = Langue
ui-theme = Thème
ui-view = Affichage
ui-theme-system = Comme le système
ui-theme-light = Clair
ui-theme-dark = Sombre
ui-close = Fermer
ui-cancel = Annuler
ui-understood = J’ai compris
ui-browse = Parcourir…
ui-today = aujourd’hui
ui-drop = Déposez ici : un registre s’ouvre, un tableau ou un dossier de tableaux est importé.
ui-drop-one-register = Un seul registre est ouvert à la fois : { $name } s’ouvre, les autres non.

# Les commandes
ui-command-open = Ouvrir un registre…
ui-command-new = Nouveau registre…
ui-command-sample = Registre d’exemple
ui-command-import = Importer…
ui-bar-log = Consigner…
ui-bar-search = Rechercher…
ui-command-export = Exporter l’image…
ui-command-undo = Annuler
ui-command-redo = Rétablir
ui-command-table = Tableau
ui-command-about = À propos d’Essor
ui-command-settings = Réglages…
ui-command-minimise = Réduire
ui-command-close-window = Fermer la fenêtre
ui-command-quit = Quitter
ui-hint-open = Ouvrir un registre qui existe déjà
ui-hint-new = Créer un registre vide
ui-hint-sample = Ouvrir quatre communautés inventées, pour voir
ui-hint-import = Importer un fichier d’activités : vous verrez d’abord ce qui sera lu
ui-hint-export = Enregistrer ce graphique comme image
ui-hint-undo = Annuler la dernière modification
ui-hint-redo = Rétablir ce qui a été annulé
ui-hint-table = Lire le graphique comme un tableau
ui-hint-about = Version, licence et confidentialité
ui-hint-settings = Langue, thème, images, copies et types d’activité
ui-hint-minimise = Ranger la fenêtre sans la fermer
ui-hint-close-window = Fermer le dialogue au premier plan, sinon la fenêtre
ui-hint-quit = Quitter Essor : tout est déjà dans le registre
ui-settings-title = Réglages
ui-settings-text = Texte : { $percent }

# L’accueil
ui-welcome-title = Où en sont vos communautés ?
ui-welcome-lead = Essor garde la mémoire longue de vos communautés de pratique et montre où chacune en est dans sa vie. Tout reste sur cet ordinateur.
ui-welcome-sample = Quatre communautés fictives et leurs cycles de vie, pour découvrir sans rien préparer.
ui-welcome-import = Vous avez des listes de présences ou d’activités : Excel, LibreOffice, CSV, rapports de Teams ou de Zoom, un dossier entier. Choisissez un fichier, ou déposez-le n’importe où dans cette fenêtre. Vous voyez d’abord comment il est lu, puis la courbe.
ui-welcome-new = Un registre vide : vous créez vos communautés et consignez leurs rencontres à la main, les passées aussi.

# Le registre et le bas de la fenêtre
ui-no-register = Aucun registre ouvert
ui-last-copy = Copie : { $when }
ui-fictitious = Données fictives
ui-empty-title = Ce registre est encore vide
ui-empty-body = L’étape suivante est d’importer une liste de présences, de messages ou d’activités : choisissez-la, ou déposez-la dans cette fenêtre. Vous voyez comment elle est lue avant que rien ne soit enregistré. Ou créez une communauté à la main, puis consignez ses rencontres : sa courbe apparaît avec elles.
ui-work-importing = Importation de { $name }
ui-work-reading = Lecture de { $name }
ui-work-opening = Ouverture du registre

# La communauté
ui-stage-no-activity = Sans activité
ui-stage-too-early = Trop tôt pour le dire
ui-tab-life-cycle = Cycle de vie
ui-log-ended = Le journal s’arrête en { $month }, cette lecture aussi. Consignez ou importez la suite.
ui-founded = fondée en { $month }
ui-n-activities = { $n ->
    [one] { $n-text } activité
   *[other] { $n-text } activités
}
ui-n-people = { $n ->
    [one] { $n-text } personne
   *[other] { $n-text } personnes
}
ui-why = Pourquoi ?
ui-why-close = Fermer
ui-why-title = Pourquoi cette lecture
ui-lit-mean = { $value } par mois
ui-signs-none = Aucun signe ne peut être lu.
ui-signs-not-noted = Non noté : { $names }.
ui-month-activities = Voir les activités de { $month }
ui-months-activities = Voir les activités, { $first } à { $last }
ui-journal-months = { $first } à { $last }
ui-key-escape = Échap
ui-evidence-for = Ce qui l’appuie
ui-evidence-against = Ce qui la nuance
ui-evidence-none = Rien ne ressort nettement.
ui-own-word = La vôtre, du { $date } : { $stage } depuis { $since }.
ui-no-activity-title = Aucune activité consignée
ui-no-activity-body = Consignez une première rencontre, les passées aussi, ou importez une liste. La courbe apparaît dès les premières activités, et un stade est nommé quand six mois entiers sont connus.

# Le graphique
ui-measure = Mesure
ui-span = Période
ui-span-eighteen-months = 18 derniers mois
ui-span-three-years = 3 ans
ui-span-whole-life = Toute la vie
ui-zoom-in = Voir de plus près
ui-zoom-out = Voir de plus loin

# Choisir un fichier
ui-path = Chemin du fichier
ui-path-folder = Chemin du dossier
ui-path-folder-missing = Il n’y a pas de dossier à cet endroit.
ui-path-missing = Il n’y a pas de fichier à cet endroit.
ui-file-sample = Essor exemple.essor
ui-file-register = Mes communautés.essor
ui-pick-kind-open = Registres Essor
ui-pick-kind-any = Tous les fichiers
ui-pick-kind-new = Registre Essor
ui-pick-kind-png = Image PNG
ui-pick-kind-svg = Dessin SVG
ui-pick-kind-pdf = Document PDF
ui-pick-kind-html = Page web
ui-pick-kind-docx = Document Word
ui-pick-title-open = Ouvrir un registre
ui-pick-title-new = Où garder votre registre ?
ui-pick-title-import = Importer un fichier
ui-pick-title-png = Enregistrer l’image
ui-pick-title-svg = Enregistrer le dessin
ui-pick-title-pdf = Enregistrer le document
ui-pick-title-html = Enregistrer la page
ui-pick-title-docx = Enregistrer le document
ui-pick-explain-open = Écrivez ou collez le chemin d’un registre. La plupart finissent par .essor.
ui-pick-explain-new = Un registre est un seul fichier, que vous pouvez copier et sauvegarder comme les autres.
ui-pick-explain-import = Écrivez ou collez le chemin du fichier, ou déposez-le dans la fenêtre.
ui-pick-explain-png = Écrivez le chemin de l’image à créer.
ui-pick-explain-svg = Écrivez le chemin du dessin à créer.
ui-pick-explain-pdf = Écrivez le chemin du document à créer.
ui-pick-explain-html = Écrivez le chemin de la page à créer.
ui-pick-explain-docx = Écrivez le chemin du document à créer.
ui-pick-do-open = Ouvrir
ui-pick-do-new = Créer
ui-pick-do-import = Lire
ui-pick-do-png = Enregistrer
ui-pick-do-svg = Enregistrer
ui-pick-do-pdf = Enregistrer
ui-pick-do-html = Enregistrer
ui-pick-do-docx = Enregistrer

# L’image
ui-export-title = Exporter l’image
ui-export-preview = Aperçu de l’image
ui-export-size = Taille
ui-export-format = Format
ui-export-scale = Échelle
ui-export-language = Langue de l’image
ui-export-theme = Thème de l’image
ui-export-pixels = { $width } × { $height } pixels
ui-export-vector = Dessin vectoriel, net à toute taille
ui-export-pdf = Une page vectorielle, dont le texte se cherche et se copie
ui-export-own-title = Titre à vous
ui-export-note = Votre phrase, devant la note du bas
ui-size-slide = Diapositive
ui-size-report = Page de rapport
ui-size-square = Carré
ui-size-own = Autre
ui-size-width = Largeur
ui-size-height = Hauteur
ui-save-as = Enregistrer sous…
ui-saved = Image enregistrée : { $path }

# Après coup
ui-imported = { $added ->
    [0] Rien de nouveau dans ce fichier.
    [one] { $added-text } ligne ajoutée.
   *[other] { $added-text } lignes ajoutées.
}
ui-undone = Annulé : { $name }
ui-redone = Rétabli : { $name }
ui-failure-title = Cela n’a pas pu se faire

# À propos
ui-about-title = Essor
ui-about-version = Version { $version }
ui-about-what = Essor montre où une communauté de pratique en est dans sa vie : lancement, essor, maturité, essoufflement, renouveau, sommeil. Il dit à quel point il en est sûr, et pourquoi.
ui-about-promise = Rien ne quitte cet ordinateur : ni réseau, ni mesure d’usage. Chaque modification est enregistrée aussitôt et peut être annulée.
ui-about-licence = Logiciel libre, sous licence MIT ou Apache 2.0. Police Roboto, licence Apache 2.0.

# Sans fenêtre
ui-error-no-window = La fenêtre n’a pas pu s’ouvrir : { $reason }
ui-remedy-no-window = Vérifiez qu’un écran graphique est disponible. Les commandes de « essor --help » fonctionnent sans fenêtre.
ui-error-no-opengl = La fenêtre n’a pas pu se dessiner, faute d’OpenGL : { $reason }
ui-remedy-no-opengl = Installez le pilote de votre carte graphique, ou le pilote logiciel de Mesa (libgl1-mesa-dri sous Debian et Ubuntu). Les commandes de « essor --help » fonctionnent sans fenêtre.
ui-error-no-direct3d = La fenêtre n’a pas pu se dessiner : ni OpenGL ni Direct3D 12 ne répondent. { $reason }
ui-remedy-no-direct3d = Installez le pilote de votre carte graphique et les mises à jour de Windows, puis relancez Essor. Sur un bureau à distance ou dans une machine virtuelle, le « Pack de compatibilité OpenCL, OpenGL et Vulkan » de Microsoft, à prendre dans le Store, peut aider. Les commandes de « essor --help » fonctionnent sans fenêtre.

# L’import
ui-import-title = Importer { $name }
ui-import-n-new = { $n ->
    [one] nouvelle ligne
   *[other] nouvelles lignes
}
ui-import-n-there = { $n ->
    [one] déjà là
   *[other] déjà là
}
ui-import-n-repeats = { $n ->
    [one] répétée, gardée
   *[other] répétées, gardées
}
ui-import-n-ignored = { $n ->
    [one] laissée de côté
   *[other] laissées de côté
}
ui-import-n-rejected = { $n ->
    [one] illisible
   *[other] illisibles
}
ui-import-dates = Dates
ui-import-from-to = du { $first } au { $last }
ui-import-column = { $role } « { $header } »
ui-import-comma = virgule
ui-import-semicolon = point-virgule
ui-import-tab = tabulation
ui-import-bar = barre verticale
ui-import-date-column = Colonne des jours
ui-import-exchanged = Jour et mois
ui-import-exchange-yes = Intervertis : { $day }
ui-import-exchange-no = Tel quel : { $day }
ui-import-date-order = Ordre des dates
ui-import-order-dmy = Jour, mois, année
ui-import-order-mdy = Mois, jour, année
ui-import-order-ymd = Année, mois, jour
ui-import-community = Communauté
ui-import-community-new = Nouvelle communauté
ui-import-community-new-named = Nouvelle communauté « { $name } »
ui-import-community-choose = Choisir…
ui-import-which-community = Le fichier ne dit pas de quelle communauté il parle. Laquelle est-ce ?
ui-import-why-open = C’est la communauté ouverte.
ui-import-why-only-community = C’est la seule du registre.
ui-import-why-new-community = Elle est créée avec cet import.
ui-import-pairs = { $n ->
    [one] { $n-text } rencontre est peut-être déjà connue par une autre source. Si elle est cochée, les deux n’en font qu’une.
   *[other] { $n-text } rencontres sont peut-être déjà connues par une autre source. Celles qui sont cochées n’en font qu’une avec la leur.
}
ui-import-pairs-join = Rencontres réunies
ui-import-pairs-sure = Les certaines
ui-import-pairs-all = Toutes
ui-import-pairs-none = Aucune
ui-import-pair = { $day } : { $new } et { $there }
ui-import-pair-join = Une seule rencontre, { $pair }
ui-import-lists = Lignes du fichier
ui-import-list-rejected = Illisibles ({ $n-text })
ui-import-list-ignored = Laissées de côté ({ $n-text })
ui-import-line = Ligne
ui-import-reason = Raison
ui-import-value = Valeur
ui-import-do = { $n ->
    [0] Rien à ajouter
    [one] Importer { $n-text } ligne
   *[other] Importer { $n-text } lignes
}
ui-import-do-into = { $n ->
    [0] Rien à ajouter
    [one] Importer { $n-text } ligne dans { $name }
   *[other] Importer { $n-text } lignes dans { $name }
}
ui-import-do-new = { $n ->
    [0] Rien à ajouter
    [one] Importer { $n-text } ligne dans la nouvelle communauté « { $name } »
   *[other] Importer { $n-text } lignes dans la nouvelle communauté « { $name } »
}
ui-import-do-several = { $n ->
    [0] Rien à ajouter
    [one] Importer { $n-text } ligne dans { $communities-text } communautés
   *[other] Importer { $n-text } lignes dans { $communities-text } communautés
}
ui-import-stop = Interrompre
ui-import-n-read = { $n ->
    [one] ligne lue
   *[other] lignes lues
}
ui-import-answer-first = Répondez d’abord à la question

# Les 18 derniers mois et le repère
ui-recent-none = Pas assez de mois consignés pour comparer les 18 derniers mois.
ui-recent-hint = Chaque mois est comparé au même mois de l’année précédente, ou de celle d’avant pour les six derniers ; l’intervalle est à 80 %. Le plateau est comparé à la tendance actuelle, sans ses saisons.
ui-picture = Image
ui-picture-lifecycle = Dans le temps
ui-picture-reference = Repère
ui-reference-source = Source : { $source }.
ui-model-edit = Modifier le modèle…
ui-model-hint = La courbe modèle vaut pour toutes les communautés de ce registre
ui-model-title = La courbe modèle
ui-model-explain = Une montée, un plateau, une baisse, puis un second plateau plus bas. C’est une idée de la vie d’une communauté, pas une mesure : ajustez-la à votre expérience.
ui-model-preview = Aperçu de la courbe modèle
ui-model-months = mois
ui-model-rise = Durée de la montée
ui-model-until = Plateau jusqu’à l’âge de
ui-model-fall = Durée de la baisse
ui-model-low = Second plateau, au plus bas
ui-model-high = Second plateau, au plus haut
ui-model-keep = Garder cette courbe
ui-model-reset = Celle d’Essor
ui-about-reference = Repère : quartiles tirés de l’archive publique des rencontres R-Ladies (R-Ladies meetup archive), licence CC BY 4.0.

ui-signs-title = Signes d’essoufflement
ui-signs-warns = À surveiller
ui-signs-usual = Pas d’écart net
ui-signs-small = Pas d’écart net, vu les nombres
ui-signs-explained = Ces signes expliqués, avec leurs courbes

# La santé
ui-tab-health = Santé
ui-tab-checkup = Bilan
ui-tab-report = Rapport
ui-tabs-more = Plus
ui-tabs-more-hint = Rien à y montrer pour l’instant
ui-health-reading = Lecture des signes…
ui-health-empty-title = Rien à lire pour l’instant
ui-health-empty-body = Les signes d’essoufflement se lisent dans les rencontres consignées : qui s’inscrit, qui vient, qui part avant la fin. Il faut au moins un mois entier d’activité.
ui-health-signs-intro = Chaque signe compare les derniers mois à ce qui est l’ordinaire de cette communauté, jamais à une norme ni à une autre communauté.
ui-health-signs-none = Aucun signe ne peut être lu pour l’instant. Voici ce qui manque à chacun ; ce n’est ni bon ni mauvais signe.
ui-health-signs-unknown = Ce que le journal ne permet pas de dire
ui-health-month = À la fin de { $month } : { $now }, d’ordinaire { $usual }
ui-health-month-unknown = À la fin de { $month } : trop peu pour le dire

# L’avis de l’animation et les jalons
ui-command-own-word = Donner votre lecture…
ui-command-why = Pourquoi cette lecture
ui-hint-why = Voir ce qui parle pour cette lecture et contre elle, et ce qui s’essaie d’habitude
ui-command-milestones = Jalons…
ui-hint-own-word = Dire vous-même où en est la communauté, à côté de la lecture calculée
ui-hint-milestones = Noter un changement de formule, d’animation, de plateforme, un sondage, une pause…
ui-changed = C’est fait : { $name }
ui-store = Enregistrer
ui-remove = Retirer
ui-remove-which = Retirer : { $what }, { $when }
ui-edit = Modifier
ui-edit-which = Modifier : { $what }, { $when }
ui-month-milestone = Ajouter un jalon en { $month }…
ui-month-own-word = Votre propre lecture depuis { $month }…
ui-month-edit = Modifier « { $what } »…
ui-month-hint = Cliquez pour ses activités, un jalon ou votre lecture.
ui-flag = Jalon : { $what }, { $date }
ui-flag-hint = { $what }. Faites-le glisser vers un autre jour, cliquez pour le modifier.
ui-withdraw = Retirer
ui-withdraw-which = Retirer : { $stage }, avis du { $date }
ui-typed-month = Écrivez un mois, par exemple 2024-03 ou mars 2024.
ui-typed-date = Écrivez un jour, par exemple 2024-03-12, 12/3/2024 ou 12 mars 2024.
ui-evidence-remarks = À savoir
ui-advice = Ce que les personnes qui animent essaient d’ordinaire
ui-computed = Lecture calculée : { $sentence }
ui-own-word-differs = Les deux lectures diffèrent. Chacune est gardée, aucune ne remplace l’autre.
ui-own-word-title = Votre lecture de { $community }
ui-own-word-explain = Votre avis se place à côté de la lecture calculée et ne la change pas.
ui-own-word-stage = Stade
ui-own-word-since = Depuis quel mois
ui-own-word-future = Ce mois n’est pas encore venu.
ui-own-word-reason = Pourquoi
ui-own-word-reason-missing = Dites pourquoi en quelques mots : vous le relirez dans un an.
ui-own-word-earlier = Vos avis
ui-own-word-said = { $date } : { $stage } depuis { $since }. { $reason }
ui-milestone-title = Jalons de { $community }
ui-milestone-kind = Type
ui-milestone-on = Date
ui-milestone-from = Du
ui-milestone-to = Au
ui-milestone-backwards = La fin précède le début.
ui-milestone-what = Titre
ui-milestone-add = Ajouter le jalon
ui-milestone-list = Jalons notés
ui-milestone-effect-measure = Les niveaux d’avant et d’après cette date ne seront pas comparés.
ui-milestone-effect-not-recorded = Dans cette période, les mois où rien n’est noté compteront comme inconnus, non comme zéro.
ui-milestone-effect-named = Il est nommé à côté d’un changement de stade proche dans le temps, jamais comme sa cause.
ui-milestone-effect-shown = Il est montré sur le graphique et ne change pas la lecture.
ui-milestone-effect-close = Un groupe qui s’arrête à cette date est clos comme prévu, non en essoufflement.
ui-tried-note = Essayé…
ui-tried-note-hint = Noter quand cela a été essayé : un jalon sur la courbe et, six mois plus tard, ce qui s’est passé depuis
ui-tried-title = Ce qui a été essayé ici
ui-tried-on = Le { $day } : { $what }.
ui-tried-since-year = Depuis, de { $first } à { $last } : { $after } par mois en moyenne ({ $measure }), contre { $before } aux mêmes mois un an plus tôt. Autre chose a pu changer aussi.
ui-tried-since-months = Depuis, de { $first } à { $last } : { $after } par mois en moyenne ({ $measure }), contre { $before } les six mois d’avant. La saison ou autre chose ont pu jouer.
ui-tried-until = Ce qui a suivi pourra se comparer une fois { $month } complet.
ui-tried-measure-changed = La façon de compter a changé entre-temps : avant et après ne se comparent pas.
ui-tried-not-recorded = Des mois n’ont pas été consignés : avant et après ne se comparent pas.
ui-milestone-effect-tried = Montré sur le graphique ; six mois plus tard, « Pourquoi ? » dira ce qui a suivi, sans en faire une cause.
ui-stage-winding-down = Vers sa fin prévue

# Les membres
ui-tab-members = Membres
ui-members-reading = Lecture des personnes…
ui-members-empty-title = Personne n’est encore nommé
ui-members-empty-body = Les membres viennent des activités où des noms sont consignés. Vous pouvez aussi coller une liste de noms ou d’adresses.
ui-members-empty-unnamed = Les activités ne portent que des nombres, sans noms. Collez une liste de noms ou d’adresses pour garder trace des membres.
ui-members-no-activity = Aucune activité consignée : la liste dit qui est membre, sans rien dire de sa présence.
ui-members-core = Noyau { $share } ({ $n-text })
ui-members-active = Personnes actives { $share } ({ $n-text })
ui-members-peripheral = Périphérie { $share } ({ $n-text })
ui-members-of-year = { $people ->
    [one] de { $people-text } personne vue
   *[other] de { $people-text } personnes vues
} de { $from } à { $to }
ui-members-as-of = Statuts au { $date }, jour de la dernière activité consignée.
ui-members-explain = Comment lire ces parts
ui-members-explain-less = Moins
ui-members-roles = Les rôles sont ceux que vous donnez ; cercles et statuts viennent du journal et ne changent aucun rôle.
ui-members-column-family = Nom de famille
ui-members-family-hint = Ce qui précède une virgule ou commence en capitales, sinon le dernier mot du nom
ui-members-strip-months = Présence par mois, de { $from } à { $to }
ui-members-filter = Chercher un nom
ui-members-status = Statut
ui-members-any-status = Tous les statuts
ui-command-add-members = Ajouter des membres…
ui-hint-add-members = Coller une liste de noms ou d’adresses
ui-members-n-of = { $n-text } sur { $all-text }
ui-members-none-found = Personne ne correspond.
ui-members-show-all = Montrer tout le monde
ui-members-list = Liste de { $n ->
    [one] { $n-text } personne
   *[other] { $n-text } personnes
}. Flèches pour parcourir, Entrée pour ouvrir une fiche.
ui-members-column-name = Nom
ui-members-column-role = Rôle
ui-members-column-first = Première fois
ui-members-column-last = Dernière fois
ui-members-column-participations = Participations
ui-members-column-strip = Présence par mois
ui-members-column-status = Statut
ui-members-sort = Trier par { $name }
ui-members-sorted-up = { $name }, du premier au dernier
ui-members-sorted-down = { $name }, du dernier au premier
ui-members-role-of = Rôle de { $name } : { $role }
ui-members-n-participations = { $n ->
    [one] { $n-text } participation
   *[other] { $n-text } participations
}
ui-members-last-seen = dernière fois le { $date }
ui-person-status-new = Arrivée récente
ui-person-status-returning = De retour
ui-person-status-active = Présence active
ui-person-status-quiet = En retrait
ui-person-status-lost = Hors de vue
ui-person-status-too-early = Trop tôt
ui-person-status-not-seen = Sans trace

# La fiche d’une personne
ui-person-reading = Lecture de la fiche…
ui-person-back = ‹ Retour
ui-person-back-hint = Revenir à la liste (Échap, ou Alt et flèche gauche)
ui-person-before = Précédente
ui-person-before-hint = Personne précédente dans l’ordre de la liste (Alt et flèche vers le haut)
ui-person-after = Suivante
ui-person-after-hint = Personne suivante dans l’ordre de la liste (Alt et flèche vers le bas)
ui-person-place = { $n-text } sur { $all-text }
ui-person-list = { $n ->
    [one] Liste de { $n-text } activité
   *[other] Liste de { $n-text } activités
}. Flèches pour parcourir, Entrée pour ouvrir.
ui-person-name = Nom
ui-person-anonymise = Rendre anonyme
ui-person-anonymise-hint = Effacer le nom, après une question
ui-anonymise-title = Rendre { $name } anonyme ?
ui-anonymise-goes = Le nom, les autres écritures et les adresses sont effacés de ce registre.
ui-anonymise-stays = La participation reste, sous « { $name } » : les courbes ne changent pas.
ui-anonymise-copies = Les copies datées et les exportations déjà faites gardent le nom ; supprimez-les si la personne demande à être oubliée.
ui-anonymise-undo = On peut l’annuler tant que le registre reste ouvert ; ensuite, plus rien ne rend le nom.
ui-anonymise-keep = Garder le nom
ui-person-anonymous = Anonyme { $n }
ui-person-rename = Renommer
ui-person-aliases = Adresses et autres graphies
ui-person-no-alias = Aucune. Les fichiers importés la retrouvent par son nom.
ui-person-new-alias = Adresse ou autre graphie
ui-person-add = Ajouter
ui-person-add-alias = Ajouter cet alias
ui-person-remove = Retirer { $what }
ui-person-communities = Communautés et rôles
ui-person-open-community = Ouvrir la communauté { $name }
ui-person-community = Communauté
ui-person-role = Rôle
ui-person-from = Du
ui-person-to = Au
ui-person-seen = { $n ->
    [one] { $n-text } participation
   *[other] { $n-text } participations
}, du { $first } au { $last }
ui-person-seen-once = { $n ->
    [one] { $n-text } participation
   *[other] { $n-text } participations
}, le { $date }
ui-person-never-seen = Aucune participation notée
ui-person-since = depuis le { $from }
ui-person-until = jusqu’au { $to }
ui-person-from-to = du { $from } au { $to }
ui-person-add-role = Ajouter un rôle…
ui-person-remove-role = Retirer le rôle { $role } dans { $community }
ui-person-change-role = Modifier le rôle { $role } dans { $community }
ui-person-same = La même personne
ui-person-merge-explain = Une personne fusionnée garde ce qui est à elle et se lit sous ce nom ; on peut les séparer à tout moment.
ui-person-merge-search = Chercher qui est la même personne
ui-person-merge-nobody = Personne d’autre ne porte ce nom.
ui-person-merge = Fusionner avec { $name }
ui-person-unmerge = Séparer
ui-person-unmerge-which = Séparer { $name }
ui-person-activities = { $n ->
    [0] Activités
    [one] { $n-text } activité où son nom est noté
   *[other] { $n-text } activités où son nom est noté
}
ui-person-column-date = Date
ui-person-column-activity = Activité
ui-person-column-presence = Présence

# Coller une liste
ui-add-members-title = Ajouter des membres à { $community }
ui-add-members-list = Liste de noms ou d’adresses
ui-add-members-hint = Écrivez-en un par ligne, ou séparez-les par des virgules ou des points-virgules : Zoé Roy <zoe@exemple.ca>
ui-add-members-column-email = Adresse
ui-add-members-column-who = Qui est-ce ?
ui-add-members-new = Nouvelle personne
ui-add-members-repeats = Déjà plus haut dans la liste
ui-add-members-member = Déjà membre : { $name }
ui-add-members-known = Déjà au registre : { $name }
ui-add-members-namesakes = { $n-text } personnes portent ce nom
ui-add-members-namesake = Même nom, personne nouvelle
ui-add-members-no-one = Nom générique : laissé de côté
ui-add-members-other = Quelqu’un d’autre
ui-add-members-same = La même
ui-add-members-do = { $n ->
    [0] Ajouter
    [one] Ajouter { $n-text } personne
   *[other] Ajouter { $n-text } personnes
}

ui-command-text-larger = Texte plus grand
ui-command-text-smaller = Texte plus petit
ui-command-text-normal = Texte à sa taille normale
ui-hint-text-larger = Tout agrandir dans la fenêtre, jusqu’à 200 %
ui-hint-text-smaller = Tout réduire dans la fenêtre, jusqu’à 80 %
ui-hint-text-normal = Tout remettre à 100 % dans la fenêtre
ui-command-palette = Toutes les commandes…
ui-command-guide = Guide
ui-hint-guide = Aide : comment commencer, ce que veulent dire les stades, à quel point une lecture est sûre
ui-command-shortcuts = Raccourcis
ui-hint-palette = Trouver une commande, une communauté, une personne, une activité, une note ou un jalon par ses mots
ui-hint-shortcuts = La liste des commandes avec leurs touches
ui-palette-title = Que voulez-vous faire ?
ui-palette-hint = Tapez un mot : une commande, une communauté, une personne, une rencontre, une note, un jalon
ui-palette-nothing = Rien ne porte ces mots. Essayez un mot plus court, ou d’une autre rencontre.
ui-palette-searching = Recherche…
ui-palette-milestone = jalon
ui-palette-community = communauté
ui-palette-person = personne
ui-shortcuts-title = Les commandes et leurs raccourcis
ui-command-history = Historique…
ui-hint-history = Voir ce qui a été modifié, et y revenir
ui-history-title = Ce qui a été modifié
ui-history-nothing = Rien n’a encore été modifié dans ce registre.
ui-history-hint = Choisissez une modification pour l’annuler avec celles qui l’ont suivie. Celles d’avant l’ouverture du registre restent en gris : pour y revenir, restaurez une copie.
ui-history-now = Maintenant
ui-history-was-undone = annulé
ui-history-n-communities = { $n-text } communautés
ui-history-n-rows = { $n-text } en tout
ui-history-undo = { $n ->
    [one] Annuler { $n-text } modification
   *[other] Annuler { $n-text } modifications
}
ui-history-redo = { $n ->
    [one] Rétablir { $n-text } modification
   *[other] Rétablir { $n-text } modifications
}

# Les imports, plus en détail
ui-command-folder = Importer un dossier…
ui-command-imports = Fichiers importés…
ui-command-people = Personnes à fusionner…
ui-hint-folder = Importer tous les fichiers d’un dossier : vous verrez d’abord ce qui sera lu
ui-hint-imports = Voir les fichiers importés et retirer ce que l’un d’eux a apporté
ui-hint-people = Dire si deux noms qui se ressemblent sont une seule personne
ui-pick-title-folder = Importer un dossier
ui-pick-title-rejects = Enregistrer les lignes illisibles
ui-pick-kind-rejects = Tableau CSV
ui-pick-title-form = Enregistrer le formulaire du bilan
ui-pick-kind-form = Page web
ui-pick-title-answers = Réponses au bilan
ui-pick-explain-folder = Écrivez ou collez le chemin du dossier, ou déposez-le dans la fenêtre.
ui-pick-explain-rejects = Écrivez le chemin du fichier CSV à créer.
ui-pick-do-folder = Lire
ui-pick-do-rejects = Enregistrer
ui-file-rejects = Lignes illisibles.csv
ui-work-files = { $n ->
    [one] { $n-text } fichier
   *[other] { $n-text } fichiers
}
ui-import-title-files = { $n ->
    [one] Importer { $n-text } fichier
   *[other] Importer { $n-text } fichiers
}
ui-import-no-files = Ce dossier ne contient aucun fichier à importer.
ui-import-group = { $n ->
    [one] { $name } et { $n-text } autre
   *[other] { $name } et { $n-text } autres
}
ui-import-take = Prendre { $name }
ui-import-state-left-out = laissé de côté
ui-import-state-open = attend une réponse
ui-import-state-ready = { $n ->
    [0] rien de nouveau
    [one] { $n-text } nouvelle ligne
   *[other] { $n-text } nouvelles lignes
}
ui-import-show-question = Voir la question
ui-import-file-in-sight = Fichier montré
ui-import-together = { $n ->
    [one] { $n-text } fichier
   *[other] { $n-text } fichiers de même forme : une seule réponse vaut pour tous
}
ui-import-rescue = Ou dites dans le tableau ci-dessous quelle colonne porte la date.
ui-import-source = Origine
ui-import-source-none = Aucun programme connu
ui-import-groups = Communautés
ui-import-groups-each = Une communauté par nom
ui-import-groups-one = Tout dans une seule communauté
ui-import-sheet = Feuille
ui-import-hidden = Masqué
ui-import-hidden-take = Prendre aussi
ui-import-hidden-leave = Laisser de côté
ui-import-mark = Sens de { $mark }
ui-import-mark-choose = Choisissez…
ui-import-encoding = Encodage
ui-import-delimiter = Séparateur
ui-import-header-line = Ligne d’en-tête
ui-import-kind = Type d’activité
ui-import-day = Jour
ui-import-day-set = C’est ce jour
ui-import-order-found = D’après le fichier
ui-import-why-chosen = C’est votre choix.
ui-import-why-source = On le reconnaît à ses colonnes.
ui-import-why-no-source = Ses colonnes sont inconnues.
ui-import-why-sheet = Elle se lit comme un relevé.
ui-import-why-only-sheet = C’est la seule du classeur.
ui-import-why-encoding = Les octets du fichier l’indiquent.
ui-import-why-delimiter = Les lignes ont autant de colonnes.
ui-import-why-header = Elle est juste au-dessus des lignes.
ui-import-why-no-header = Le fichier n’en a pas.
ui-import-why-dates = Toutes les dates se lisent ainsi.
ui-import-why-date-open = Deux lectures sont possibles : répondez ci-dessus.
ui-import-format-serial = numéros de jour d’Excel
ui-import-format-unix = secondes depuis le 1er janvier 1970
ui-import-format-offset = ISO 8601 avec fuseau
ui-import-why-kind = Le fichier ne le dit pas.
ui-import-list-stored = Ce qui sera enregistré
ui-import-list-records = Le fichier et ses colonnes
ui-import-role-none = Non utilisée
ui-import-role-of = Rôle de la colonne { $header }
ui-import-row-date = Date
ui-import-row-doubt = { $date } ?
ui-import-row-asked = « { $mark } » : que veut-elle dire ?
ui-import-row-person = Personne
ui-import-row-presence = Présence
ui-import-row-kind = Type
ui-import-row-title = Titre
ui-import-row-community = Communauté
ui-import-row-minutes = Minutes
ui-import-row-counts = Effectifs
ui-import-row-gap = { $n ->
    [one] { $n-text } autre ligne, lue de même
   *[other] { $n-text } autres lignes, lues de même
}
ui-import-presence-registered = Inscription
ui-import-presence-present = Présence
ui-import-presence-absent = Absence
ui-import-presence-left_early = Départ avant la fin
ui-import-count-registered = { $n ->
    [one] { $n-text } inscription
   *[other] { $n-text } inscriptions
}
ui-import-count-present = { $n ->
    [one] { $n-text } présence
   *[other] { $n-text } présences
}
ui-import-count-no-show = { $n ->
    [one] { $n-text } absence
   *[other] { $n-text } absences
}
ui-import-count-left-early = { $n ->
    [one] { $n-text } départ avant la fin
   *[other] { $n-text } départs avant la fin
}
ui-import-way = Façon de lire
ui-import-way-fits = Gardée pour des fichiers comme celui-ci.
ui-import-way-use = Lire comme « { $name } »
ui-import-way-is = Il est lu comme « { $name } ».
ui-import-way-list = Façons gardées
ui-import-way-afresh = Relire sans réglage
ui-import-way-save = Garder sous un nom…
ui-import-way-delete = Supprimer « { $name } »
ui-import-way-back = Remettre « { $name } »
ui-import-way-name = Nom
ui-import-way-hint = Elle sera proposée pour les fichiers de même forme.
ui-import-way-keep = Garder
ui-import-way-unreadable = { $n ->
    [one] Une façon de lire gardée plus tôt n’est pas comprise et reste telle quelle : { $names }
   *[other] { $n-text } façons de lire gardées plus tôt ne sont pas comprises et restent telles quelles : { $names }
}
ui-import-way-saved = Façon de lire gardée : { $name }

# Ce qu’un import a fait
ui-result-title = { $name } est importé
ui-result-title-files = { $n ->
    [one] { $n-text } fichier est importé
   *[other] { $n-text } fichiers sont importés
}
ui-result-n-people = { $n ->
    [one] nouvelle personne
   *[other] nouvelles personnes
}
ui-result-n-meetings = { $n ->
    [one] nouvelle rencontre
   *[other] nouvelles rencontres
}
ui-result-n-joined = { $n ->
    [one] réunie à une rencontre connue
   *[other] réunies à des rencontres connues
}
ui-result-n-communities = { $n ->
    [one] nouvelle communauté
   *[other] nouvelles communautés
}
ui-result-into = { $added ->
    [one] { $added-text } ligne ajoutée à { $name }.
   *[other] { $added-text } lignes ajoutées à { $name }.
}
ui-result-into-several = { $added ->
    [one] { $added-text } ligne ajoutée à { $communities-text } communautés.
   *[other] { $added-text } lignes ajoutées à { $communities-text } communautés.
}
ui-result-rejected = { $n ->
    [one] { $n-text } ligne n’a pas pu être lue
   *[other] { $n-text } lignes n’ont pas pu être lues
}
ui-result-save-rejected = Enregistrer en CSV…
ui-result-rejected-saved = Lignes illisibles enregistrées : { $path }
ui-result-file = Fichier
ui-result-show = Voir la communauté
ui-result-compare = Comparer les communautés
ui-result-undo = Annuler l’import

# Les fichiers importés
ui-imports-title = Fichiers importés
ui-imports-reading = Lecture des imports…
ui-imports-empty = Aucun fichier n’a encore été importé dans ce registre.
ui-imports-undo = Annuler l’import…
ui-imports-undo-which = Annuler l’import de { $name } du { $when }
ui-imports-how-unknown = Cette version ne comprend pas comment le fichier a été lu.
ui-imports-counts = Ajoutées : { $added-text } · déjà là : { $there-text } · illisibles : { $rejected-text } · laissées de côté : { $ignored-text }
ui-imports-n-participations = { $n ->
    [one] { $n-text } participation
   *[other] { $n-text } participations
}
ui-imports-n-activities = { $n ->
    [one] { $n-text } activité
   *[other] { $n-text } activités
}
ui-imports-n-people = { $n ->
    [one] { $n-text } personne
   *[other] { $n-text } personnes
}
ui-imports-n-communities = { $n ->
    [one] { $n-text } communauté
   *[other] { $n-text } communautés
}
ui-imports-takes-back = Retiré du registre : { $what }
ui-imports-takes-nothing = Il ne reste rien de cet import à retirer.
ui-imports-keeps = Gardé, parce que modifié depuis ou utilisé ailleurs : { $what }
ui-imports-edited = { $n ->
    [one] dont { $n-text } activité modifiée à la main
   *[other] dont { $n-text } activités modifiées à la main
}
ui-imports-keeps-nothing = Rien d’autre n’en dépend.
ui-imports-leave = Le garder
ui-imports-do = Annuler cet import

# Les personnes à fusionner
ui-people-title = Est-ce la même personne ?
ui-people-reading = Comparaison des noms…
ui-people-none = Aucun nom ne ressemble assez à un autre pour vous le demander.
ui-people-hint = Rien n’est fusionné sans vous, et chaque fusion peut être défaite. Flèches vers le haut et le bas : choisir une paire ; vers le côté : garder l’autre nom ; + : une seule personne ; − : deux personnes.
ui-people-pair = { $keep } et { $merge }
ui-people-stays = Le nom « { $keep } » resterait.
ui-people-same = Une seule
ui-people-same-which = Une seule personne : { $merge } devient { $keep }
ui-people-two = Deux
ui-people-two-which = Deux personnes : { $keep } et { $merge }
ui-people-swap = Garder « { $merge } »
ui-people-swap-which = Garder le nom { $merge } plutôt que { $keep }
ui-people-why-same-name = même nom
ui-people-why-other-email = même nom, autre adresse
ui-people-why-order = mêmes mots dans un autre ordre
ui-people-why-letter = une lettre de différence
ui-people-why-initial = un prénom abrégé
ui-people-why-within = un nom contenu dans l’autre
ui-people-why-email = l’adresse { $email } épelle l’autre nom
ui-people-undo = Annuler la dernière réponse
ui-people-merged = Déjà fusionnées
ui-people-read-as = { $merged } se lit { $into }
ui-people-part = Séparer
ui-people-part-which = Séparer { $merged } de { $into }
# L’export des images
ui-export-copy = Copier
ui-export-copy-hint = Mettre l’image dans le presse-papiers, pour la coller dans une diapositive ou un message
ui-export-period = Période
ui-export-whole = Tout
ui-export-stretch = { $from } à { $to }
ui-export-sheet = Feuille
ui-export-sheets = sur { $n-text }
ui-export-words = Mots modifiables
ui-export-words-hint = Les lettres restent des lettres, tracées avec les polices de l’ordinateur qui montre l’image. Sinon ce sont des formes, qui ont partout le même aspect.
ui-export-data = Les chiffres de l’image dans un tableau pour tableur
ui-export-transparent = Transparent
ui-export-parts = Sur l’image
ui-part-legend = Légende
ui-part-caption = Note
ui-part-forecast = Prévision
ui-part-milestones = Jalons
ui-part-outlook = Ce qui peut venir
ui-outlook-title = Ce qui peut venir
ui-outlook-raises = Ce qui le rend plus probable
ui-outlook-lowers = Ce qui le rend moins probable
ui-outlook-aside = À savoir, sans que ce soit compté
ui-table-copy-hint = Mettre le tableau dans le presse-papiers, pour le coller dans un tableur
ui-table-copied = Tableau copié. Collez-le dans un tableur.
ui-saved-table = Tableau enregistré : { $path }
ui-copied = Image copiée. Collez-la où vous voulez.
ui-size-poster = Affiche
ui-pick-kind-csv = Tableau CSV
ui-pick-title-csv = Enregistrer les chiffres
ui-pick-explain-csv = Saisissez le chemin du tableau à créer.
ui-pick-do-csv = Enregistrer

# Comparer les communautés
ui-command-compare = Comparer
ui-hint-compare = Voir plusieurs communautés dans une image, et où en est chacune
ui-command-model-table = À côté du modèle…
ui-hint-model-table = Voir en quoi cette communauté diffère de la communauté modèle, ligne par ligne
ui-command-group-kind = Quel type de groupe ?
ui-hint-group-kind = Répondre à six questions sur ce qu’est ce groupe
ui-command-dismiss-prompt = Ne plus rappeler cela
ui-hint-dismiss-prompt = Écarter pour toujours ce que la page rappelle discrètement
ui-command-show-checkups = Voir les bilans
ui-hint-show-checkups = Ouvrir les bilans de cette communauté
ui-command-checkup = Faire un bilan…
ui-hint-checkup = Répondre à douze questions sur ce qui fait réussir cette communauté
ui-command-form-of-checkup = Formulaire pour les membres…
ui-hint-form-of-checkup = Enregistrer une page que les membres remplissent sans réseau et sans nom
ui-command-answers-to-checkup = Lire des réponses…
ui-hint-answers-to-checkup = Faire entrer les réponses d’un formulaire, aussi de Google ou Microsoft Forms
ui-compare-title = Comparer
ui-compare-chosen = { $n ->
    [one] { $n-text } communauté sur { $all-text } dans l’image
   *[other] { $n-text } communautés sur { $all-text } dans l’image
}
ui-compare-nobody = Aucune communauté avec une activité n’est choisie. Choisissez-en au moins une ci-dessous.
ui-compare-model = Courbe du modèle
ui-compare-own-scale = À chacune son échelle
ui-compare-reference = Communautés réelles : médiane et moitié centrale
ui-compare-where = Où en est chacune
ui-compare-all = Toutes
ui-compare-none = Aucune
ui-compare-community = Communauté
ui-compare-stage = Stade
ui-compare-since = Depuis
ui-compare-confidence = Confiance
ui-compare-year = Sur un an
ui-compare-curve = Tendance
ui-picture-compare-calendar = Par date
ui-picture-compare-age = Par âge
ui-picture-compare-peak = Part du plus haut
ui-picture-multiples = Côte à côte
ui-compare-filter = Chercher dans le tableau
ui-compare-filter-hint = Tapez une partie d’un nom ou d’un stade. Entrée met la première trouvée dans l’image.
ui-compare-only = Celles-ci seulement ({ $n-text })
ui-compare-only-hint = Mettre dans l’image celles qui sont trouvées, et elles seules
ui-tab-journal = Journal
ui-command-log-activity = Consigner une activité…
ui-hint-log-activity = Consigner une rencontre, un message ou un document de la communauté
ui-command-same-next-month = La même, un mois plus tard…
ui-hint-same-next-month = Consigner la même rencontre un mois après celle qui est choisie, ou après la dernière
ui-command-edit-activity = Modifier…
ui-hint-edit-activity = Modifier l’activité choisie dans le journal
ui-command-duplicate-activities = Dupliquer
ui-hint-duplicate-activities = Copier les activités choisies dans le journal, aux mêmes dates
ui-command-delete-activities = Supprimer
ui-hint-delete-activities = Supprimer les activités choisies dans le journal
ui-journal-reading = Lecture du journal…
ui-journal-empty-title = Rien n’est encore consigné
ui-journal-empty-body = Consignez une rencontre en quelques secondes, ou importez le journal d’une plateforme.
ui-journal-none-found = Aucune activité ne correspond à ces filtres.
ui-journal-show-all = Tout afficher
ui-journal-filter = Titre ou type
ui-journal-person = Personne
ui-journal-any-kind = Tous les types
ui-journal-period = Période
ui-journal-all-dates = Toutes les dates
ui-journal-last-year = 12 derniers mois
ui-journal-by-hand = à la main
ui-journal-list = { $n ->
    [one] Liste de { $n-text } activité
   *[other] Liste de { $n-text } activités
}
ui-journal-n-of = { $n-text } sur { $all-text }
ui-journal-n-selected = { $n ->
    [one] { $n-text } choisie
   *[other] { $n-text } choisies
}
ui-journal-n-present = { $n ->
    [one] { $n-text } présence
   *[other] { $n-text } présences
}
ui-journal-n-registered = { $n ->
    [one] { $n-text } inscription
   *[other] { $n-text } inscriptions
}
ui-journal-sort = Trier par : { $name }
ui-journal-sorted-up = Trié par : { $name }, du plus petit au plus grand
ui-journal-sorted-down = Trié par : { $name }, du plus grand au plus petit
ui-journal-column-date = Date
ui-journal-column-kind = Type
ui-journal-column-title = Titre
ui-journal-column-registered = Inscrits
ui-journal-column-present = Présents
ui-journal-column-no-show = Absents
ui-journal-column-left-early = Partis tôt
ui-journal-column-duration = Durée
ui-journal-column-satisfaction = Satisf.
ui-journal-column-source = Source
ui-journal-field-date = Date
ui-journal-field-kind = Type
ui-journal-field-title = Titre
ui-journal-field-registered = Inscrits
ui-journal-field-present = Présents
ui-journal-field-no-show = Absents
ui-journal-field-left-early = Partis tôt
ui-journal-field-duration = Durée
ui-journal-field-satisfaction = Satisfaction
ui-journal-field-facilitator = Temps d’animation
ui-journal-field-notes = Note
ui-journal-field-mode = En personne ou en ligne
ui-entry-duration-hint = par exemple 1 h 30
ui-entry-notes-hint = Ce qui est à retenir : ce qui a été décidé, appris, demandé
ui-entry-mode-none = Non précisé
ui-entry-community = Communauté
ui-journal-field-source = Source
ui-entry-title = Consigner une activité de { $community }
ui-entry-title-edit = Modifier une activité de { $community }
ui-entry-store = Consigner
ui-entry-stored = Consigné : { $what }
ui-entry-again = La même, un mois plus tard
ui-entry-empty = Dites qui est venu, combien de personnes, ou donnez un titre.
ui-entry-date-unreadable = Ce jour ne se lit pas. Tapez par exemple 12/1, hier, vendredi dernier ou 12 janv. 2021.
ui-entry-date-future = Ce jour n’est pas encore venu. L’activité se consigne une fois passée.
ui-entry-month-before = Mois précédent
ui-entry-month-after = Mois suivant
ui-entry-own-kind = Autre type…
ui-entry-own-kind-name = Nom du type
ui-entry-own-kind-missing = Donnez un nom à ce type d’activité.
ui-entry-who = Qui était là
ui-entry-who-hint = Tapez un nom, puis Entrée, ou collez une liste
ui-entry-as-written = Ajouter « { $name } »
ui-entry-n-new = { $n ->
    [one] dont { $n-text } encore inconnue du registre
   *[other] dont { $n-text } encore inconnues du registre
}
ui-entry-new-person = { $name } (nouveau nom)
ui-entry-remove-person = Retirer de la liste
ui-entry-counts = Ou donnez seulement des nombres, et laissez vide ce qui n’est pas connu.
ui-entry-count-unreadable = Tapez un nombre entier, ou rien.
ui-entry-no-show-too-many = Il y a plus d’absents que d’inscrits.
ui-entry-left-early-too-many = Il y a plus de départs que de présents.
ui-entry-duration-unreadable = Tapez des minutes, comme 90, ou des heures, comme 1 h 30.
ui-entry-satisfaction-unreadable = Tapez un nombre de 0 à 100, ou une note comme 4/5.
ui-weekday-1 = lundi
ui-weekday-2 = mardi
ui-weekday-3 = mercredi
ui-weekday-4 = jeudi
ui-weekday-5 = vendredi
ui-weekday-6 = samedi
ui-weekday-7 = dimanche
ui-weekday-short-1 = lu
ui-weekday-short-2 = ma
ui-weekday-short-3 = me
ui-weekday-short-4 = je
ui-weekday-short-5 = ve
ui-weekday-short-6 = sa
ui-weekday-short-7 = di

# The log as tables
ui-command-export-log = Exporter le journal…
ui-hint-export-log = Écrire toutes les activités en un tableau que les tableurs ouvrent
ui-command-export-anonymous-log = Exporter le journal sans noms…
ui-hint-export-anonymous-log = Écrire toutes les activités en un tableau où personnes et communautés sont numérotées
ui-pick-title-export-log = Où mettre le journal ?
ui-pick-title-export-anonymous-log = Où mettre le journal ?
ui-work-exporting = Exportation du journal
ui-log-exported = Journal exporté : { $path }
ui-pick-explain-export-log = Écrivez ou collez le chemin d’un dossier. Le journal y sera mis dans un dossier à lui.
ui-pick-explain-export-anonymous-log = Écrivez ou collez le chemin d’un dossier. Le journal y sera mis dans un dossier à lui, sans aucun nom.
ui-pick-do-export-log = Exporter
ui-pick-do-export-anonymous-log = Exporter sans noms

## La fiche d’une communauté

ui-command-new-community = Nouvelle communauté…
ui-command-edit-community = Fiche de la communauté…
ui-hint-new-community = Commencer une communauté à la main
ui-hint-edit-community = Changer son nom, son type de groupe, ses dates, sa couleur
ui-community-new = Nouvelle communauté
ui-community-title = Fiche de { $community }
ui-community-name = Nom
ui-community-name-missing = Donnez-lui un nom.
ui-community-acronym = Sigle
ui-community-group = Type de groupe
ui-community-founded = Fondée le
ui-community-founded-hint = Donnez un jour ou un mois. L’âge se compte à partir de là, sinon de la première activité.
ui-community-end = Fin prévue
ui-community-end-hint = À donner pour un groupe dont la fin est fixée : finir à temps n’est alors pas un essoufflement.
ui-community-sponsor = Parrain ou marraine
ui-community-colour = Couleur
ui-community-notes = Notes
ui-community-remove = Retirer du registre
ui-community-remove-hint = Ses activités, ses jalons et ses membres partent avec elle ; l’annulation les ramène.

# La liste des communautés
ui-list-filter = Nom ou stade
ui-list-none = Aucune communauté n’a ces mots.
ui-list-order = Ordre
ui-list-order-name = Par nom
ui-list-order-stage = Par stade
ui-list-order-since = Dernier changement
ui-list-since = { $stage } depuis { $year }

# Les touches
ui-key-shift = Maj
ui-key-enter = Entrée
ui-key-delete = Suppr
ui-key-plus = +
ui-key-minus = −

# Before what was filled in is thrown away
ui-discard-title = Ce qui est rempli n’est pas enregistré
ui-discard-body = Si vous fermez maintenant, ce sera perdu.
ui-discard-keep = Continuer
ui-discard-do = Fermer sans enregistrer

# Les copies du registre
ui-command-copies = Copies…
ui-hint-copies = Voir les copies datées du registre et revenir à l’une d’elles
ui-copy-missing = Pas de copie aujourd’hui
ui-copies-title = Copies
ui-copies-hint = Les copies datées de { $name }, la plus récente d’abord. Regarder une copie ne la modifie pas.
ui-copies-missing = La copie d’aujourd’hui n’a pas pu être faite : le dossier des copies est introuvable, plein ou protégé. Il se choisit dans les réglages.
ui-copies-reading = Lecture des copies…
ui-copies-none = Ce registre n’a pas encore de copie. Essor en fait une par jour, et une avant chaque importation et chaque retrait.
ui-copies-unreadable = illisible
ui-copies-empty = Cette copie ne contient aucune communauté.
ui-copies-list = { $n ->
    [one] Liste de { $n-text } copie
   *[other] Liste de { $n-text } copies
}
ui-copies-restore = Restaurer ici…
ui-copies-as-new = Restaurer dans un nouveau registre…
ui-copies-made = Registre restauré : { $path }
ui-copies-restored = Le registre est revenu à son état du { $when }. Ce qu’il contenait avant est gardé parmi les copies.
ui-restore-title = Revenir à cette copie ?
ui-restore-state = { $name } reprendra son état du { $when } : { $content }.
ui-restore-kept = Ce qu’il contient maintenant est d’abord gardé parmi les copies : vous pourrez y revenir de la même façon. Les modifications faites jusqu’ici ne pourront plus être annulées une à une.
ui-restore-kept-damaged = Le fichier endommagé est d’abord gardé tel quel parmi les copies.
ui-restore-do = Restaurer
ui-restore-leave = Ne rien changer
ui-failure-damaged = Le fichier n’a pas été modifié. Essor en fait des copies datées : vous pouvez revenir à l’une d’elles.
ui-failure-copies = Voir ses copies…
ui-work-restoring = Restauration d’une copie
ui-file-restored = { $name } ({ $day }).essor
ui-size-kilobytes = { $n } Ko
ui-size-megabytes = { $n } Mo
ui-pick-kind-restored = Registre Essor
ui-pick-title-restored = Où restaurer la copie ?
ui-pick-explain-restored = Le registre restauré s’ouvre aussitôt. Aucun fichier n’est remplacé.
ui-pick-do-restored = Restaurer

# Les réglages, par section
ui-settings-looks = Fenêtre
ui-settings-pictures = Images
ui-settings-copies = Copies
ui-settings-kinds = Types d’activité
ui-settings-week = Premier jour de la semaine
ui-settings-pictures-hint = Ainsi commence chaque image que vous exportez ; elle peut ensuite être faite autrement. Le thème est celui de la dernière image.
ui-settings-picture-language = Langue de l’image
ui-settings-as-window = Celle de la fenêtre
ui-settings-copies-hint = Essor copie le registre une fois par jour, et avant chaque importation, chaque retrait et chaque restauration. Ces choix valent pour tous vos registres.
ui-settings-copies-where = Dossier des copies
ui-settings-copies-beside = À côté de chaque registre
ui-settings-copies-own = Dans un dossier à vous
ui-settings-copies-choose = Choisir un dossier…
ui-settings-copies-set = Les copies vont désormais dans { $path }. Celles déjà faites restent où elles sont, et dans la liste.
ui-settings-copies-kept = Durée de conservation
ui-settings-copies-years = { $n ->
    [one] { $n-text } an
   *[other] { $n-text } ans
}
ui-settings-copies-always = Toujours
ui-settings-copies-kept-hint = Toutes les copies d’une semaine, puis une par semaine pendant deux mois, puis une par mois. Les plus anciennes sont retirées quand une nouvelle copie est faite ; celles d’avant une mise à niveau restent.
ui-settings-copies-see = Voir les copies de ce registre…
ui-kinds-no-register = Les types d’activité appartiennent à un registre : ouvrez-en un pour les voir.
ui-kinds-hint = Vos types d’activité sont dans le registre. Tout ce que vous y changez s’annule.
ui-kinds-reading = Lecture des types d’activité…
ui-kinds-known = Les types qu’Essor connaît
ui-kinds-known-hint = Ils restent tels quels : les fichiers importés sont lus d’après eux.
ui-kinds-add = Ajouter un type…
ui-kinds-unused = inutilisé
ui-kinds-in-parts = seulement dans des rencontres réunies
ui-kinds-rename = Renommer…
ui-kinds-rename-which = Renommer le type { $name }
ui-kinds-merge = Fusionner…
ui-kinds-merge-which = Fusionner le type { $name } avec un autre
ui-kinds-remove = Supprimer
ui-kinds-remove-which = Supprimer le type { $name }
ui-kind-title = Nouveau type d’activité
ui-kind-title-edit = Modifier un type d’activité
ui-kind-name = Nom du type
ui-kind-gathering = Les gens s’y retrouvent au même moment
ui-kind-gathering-hint = Une rencontre ou un atelier en est ; un message ou un document n’en est pas. La présence par rencontre ne compte que les premières.
ui-kind-merge-title = Fusionner « { $name } »
ui-kind-merge-use = Ce type a { $use }. Il disparaît de la liste, et ses activités passent à un autre type.
ui-kind-merge-into = Ses activités deviennent du type
ui-kind-merge-choose = Choisir un type
ui-kind-merge-no-gathering = On ne se retrouve pas au même moment dans ce type : ces activités ne compteront plus comme des rencontres.
ui-kind-merge-gathering = On se retrouve au même moment dans ce type : ces activités compteront comme des rencontres.
ui-kind-merge-hint = Un fichier importé plus tard où figure « { $name } » sera lu de la même façon.
ui-kind-merge-do = Fusionner
ui-pick-title-copies-folder = Où garder les copies ?
ui-pick-explain-copies-folder = Tapez ou collez le chemin d’un dossier. Chaque registre y a le sien.
ui-pick-do-copies-folder = Choisir

# Le fichier du registre est remplacé, enlevé ou modifié par un autre programme
ui-changed-elsewhere = Un autre programme a modifié le registre ; il a été relu.
ui-changed-elsewhere-for-good = Un autre programme a modifié le registre ; il a été relu. Ce qui a été fait ici auparavant ne peut plus être annulé.
ui-displaced = Le fichier n’est plus à sa place
ui-displaced-back = Le registre est de nouveau à sa place.
ui-displaced-title-replaced = Un autre fichier a pris la place du registre
ui-displaced-body-replaced = Un autre programme, peut-être celui qui synchronise vos dossiers, a remplacé { $path }. Cette fenêtre montre encore ce que contenait l’ancien fichier, et plus rien n’y est enregistré.
ui-displaced-hint-replaced = Il manque peut-être au nouveau fichier ce que vous avez enregistré en dernier. Pour le garder, enregistrez une copie de ce qui est affiché avant de charger.
ui-displaced-do-replaced = Charger le fichier actuel
ui-displaced-copy-replaced = Enregistrer une copie de ce qui est affiché…
ui-displaced-title-gone = Le registre n’est plus là
ui-displaced-body-gone = { $path } a été déplacé ou supprimé, ou son disque n’est plus connecté. Cette fenêtre montre encore ce qu’il contenait, et plus rien n’est enregistré.
ui-displaced-hint-gone = Dès que le fichier est revenu à sa place, le travail reprend de lui-même. Pour continuer sans lui, enregistrez une copie ailleurs : elle s’ouvre aussitôt.
ui-displaced-do-gone = Fermer le registre
ui-displaced-copy-gone = Enregistrer une copie de ce qui est affiché…
ui-displaced-form = Ce que vous êtes en train de remplir est perdu si un autre fichier s’ouvre.
ui-displaced-copied = Copie enregistrée : { $path }
ui-work-copying = Enregistrement d’une copie
ui-file-copy = { $name } (copie).essor
ui-pick-kind-copy = Registre Essor
ui-pick-title-copy = Où enregistrer la copie ?
ui-pick-explain-copy = La copie est un registre comme les autres. Aucun fichier n’est remplacé.
ui-pick-do-copy = Enregistrer

# Un registre créé pour des fichiers dont rien n’a été importé
ui-register-not-kept = Rien n’a été importé : le nouveau registre « { $name } » n’a pas été gardé.
