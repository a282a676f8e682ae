# Ce que fait le programme : erreurs, noms des commandes
app-error-import = « { $path } » ne peut pas être importé. { $reason }
app-error-ambiguous = « { $path } » laisse ouverte une question à laquelle vous seul·e pouvez répondre.
app-remedy-ambiguous = Voyez la question avec « essor inspect », puis répondez-y : --date-order dmy, mdy ou ymd, --date-column NOM, --exchange-days yes ou no, --day AAAA-MM-JJ, --sheet NOM, --mark MARQUE=SENS ou --community-column NOM (« none » si aucune ne les nomme). Ailleurs, appelez cette colonne « communauté ».
app-error-bad-mapping = « { $path } » n’est pas une correspondance de colonnes.
app-remedy-bad-mapping = Enregistrez-la à nouveau depuis Essor, ou importez sans elle.
app-error-mapping-not-kept = La façon dont le fichier a été lu n’a pas pu être notée.
app-remedy-mapping-not-kept = Rien n’a été importé. Veuillez signaler ce problème aux auteurs d’Essor.
app-error-only-totals = « { $path } » contient des totaux mensuels et non des activités.
app-remedy-only-totals = Tracez-le directement avec « essor chart », ou importez le journal dont ces totaux sont tirés.
app-error-read = « { $path } » ne peut pas être lu : { $reason }.
app-remedy-read = Vérifiez le chemin et vos droits d’accès, puis recommencez.
app-error-write = « { $path } » ne peut pas être écrit : { $reason }.
app-remedy-write = Choisissez un autre dossier ou libérez de la place, puis recommencez. Rien n’a été perdu.
app-remedy-held = Fermez-le là-bas ou choisissez un autre nom, puis recommencez. Rien n’a été perdu.
app-error-opening = Un autre registre est en cours d’ouverture.
app-remedy-opening = Rien n’a été modifié. Réessayez quand il sera là, ou annulez l’ouverture.
app-error-exists = « { $path } » existe déjà.
app-remedy-exists = Choisissez un autre nom, ou déplacez ce fichier d’abord ; en ligne de commande, --force le remplace.
app-error-over-register = « { $path } » fait partie d’un registre, qui n’est jamais remplacé.
app-error-no-answers = « { $path } » ne contient pas de réponses au bilan : aucun en-tête n’en est une question, ou rien n’y répond.
app-remedy-no-answers = Écrivez le formulaire avec « essor checkup --form », ou recopiez ses questions telles quelles dans l’autre formulaire.
app-error-no-checkup = Cette communauté n’a pas encore de bilan.
app-remedy-no-checkup = Remplissez-en un sous Bilan, ou écrivez le formulaire avec « essor checkup --form ».
app-error-over-input = « { $path } » est lu ici et n’est pas remplacé.
app-remedy-over = Choisissez un autre nom.
app-error-not-a-file = « { $path } » n’est pas un fichier ordinaire.
app-remedy-not-a-file = Donnez le chemin d’un fichier ; ni dossier, ni lien où écrire, ni périphérique, ni tube.
app-error-no-such-community = Aucune communauté ne s’appelle « { $name } ».
app-error-which-community = Il y a plusieurs communautés ; une seule peut être montrée ici.
app-remedy-which-community = Nommez-en une avec --community : { $names }.
app-error-no-target = « { $path } » ne dit pas de quelle communauté il parle.
app-remedy-no-target = Nommez la communauté avec --community "NOM" ; elle est créée si aucune ne porte ce nom.
app-remedy-no-target-of = Nommez-en une avec --community : { $names }. Un nouveau nom crée une nouvelle communauté.
app-remedy-and-more = { $n ->
    [one] { " " }et { $n-text } autre
   *[other] { " " }et { $n-text } autres
}
app-error-nothing-to-show = Aucune activité n’est consignée : il n’y a rien à tracer.
app-remedy-nothing-to-show = Importez un fichier d’activité, puis recommencez.
app-error-no-register = Aucun registre n’est ouvert.
app-remedy-no-register = Ouvrez un registre ou créez-en un.
app-error-cancelled = L’opération a été annulée.
app-remedy-cancelled = Rien n’a été modifié.
app-error-worker-gone = Le gestionnaire du registre s’est arrêté.
app-remedy-worker-gone = Fermez Essor et ouvrez-le à nouveau ; tout ce qui était consigné est dans le fichier.
app-error-bug = Essor a commis une erreur ({ $place }).
app-remedy-bug = Ce qui était en cours est annulé, le reste est dans le fichier. Merci de signaler l’endroit entre parenthèses : il ne contient aucune de vos données.

app-io-not-found = il n’existe pas
app-io-denied = l’accès est refusé
app-io-full = le disque est plein
app-io-read-only = le disque est en lecture seule
app-io-folder = c’est un dossier
app-io-not-a-folder = le chemin passe par un fichier
app-io-held = il est ouvert dans un autre programme
app-io-other = le système a signalé une erreur

app-command-add-community = Nouvelle communauté
app-command-import = Importation
app-command-undo-import = Retrait d’une importation
app-command-sample = Registre d’exemple
app-command-change-community = Modification d’une communauté
app-command-remove-community = Retrait d’une communauté
app-command-add-milestone = Nouveau jalon
app-command-change-milestone = Modification d’un jalon
app-command-remove-milestone = Retrait d’un jalon
app-command-say-stage = Avis sur un stade
app-command-change-model-curve = Modification de la courbe modèle

app-command-withdraw-stage = Retrait d’un avis sur un stade

# Fichiers et personnes
app-command-add-checkup = Nouveau bilan
app-command-change-checkup = Modification d’un bilan
app-command-remove-checkup = Suppression d’un bilan
app-command-bring-answers = Réponses à un bilan
app-command-tick-action = Action d’un bilan
app-command-write-report = Textes du rapport
app-command-bring-report-texts = Textes de rapports importés
app-command-change-model-figures = Chiffres du modèle
app-command-change-group-kind = Type de groupe
app-command-settle-prompt = Rappel écarté
app-command-show-answers-from = À partir de combien de réponses les montrer
app-command-keep-apart = Deux personnes distinctes
app-rejects-file = Fichier
app-rejects-line = Ligne
app-rejects-reason = Raison
app-rejects-value = Valeur
app-command-add-activity = Nouvelle activité
app-command-change-activity = Modification d’une activité
app-command-remove-activities = Suppression d’activités
app-command-duplicate-activities = Copie d’activités
app-command-add-kind = Nouveau type d’activité
app-command-change-kind = Modification d’un type d’activité
app-command-merge-kinds = Fusion de deux types d’activité
app-command-remove-kind = Suppression d’un type d’activité

# Les personnes
app-command-add-members = Ajout de membres
app-command-add-membership = Nouveau rôle
app-command-change-membership = Modification d’un rôle
app-command-remove-membership = Retrait d’un rôle
app-command-rename-person = Changement de nom
app-command-anonymise-person = Anonymat d’une personne
app-command-add-alias = Nouvel alias
app-command-remove-alias = Retrait d’un alias
app-command-merge-people = Fusion de deux personnes
app-command-unmerge-person = Séparation de deux personnes

# Les tableaux
app-error-table = Les chiffres n’ont pas pu être mis en tableau.
app-remedy-table = Enregistrez l’image en PNG, et lisez les chiffres dans son tableau, dans la fenêtre.

# Who is named in an anonymous export
app-anonymous-community = Communauté { $n }
app-anonymous-member = Membre { $n }
app-anonymous-guest = Invité

# Les copies d’un registre
app-copy-reason-daily = copie du jour
app-copy-reason-before-import = avant une importation
app-copy-reason-before-removal = avant un retrait
app-copy-reason-before-restore = avant une restauration
app-copy-reason-before-upgrade = avant une mise à niveau
app-copy-communities = { $n ->
    [0] aucune communauté
    [one] { $n-text } communauté
   *[other] { $n-text } communautés
}
app-copy-activities = { $n ->
    [0] aucune activité
    [one] { $n-text } activité
   *[other] { $n-text } activités
}
app-copy-until = jusqu’au { $day }

# Les rencontres que deux sources rapportent
app-meeting = { $name } ({ $facts })
app-meeting-titled = « { $title } »
app-meeting-from-to = { $begins } – { $ends }
app-meeting-by-hand = consignée à la main
app-meeting-people = { $n ->
    [one] { $n-text } personne
   *[other] { $n-text } personnes
}
app-time = { $hour } h { $minute }
app-one-meeting-time = à la même heure
app-one-meeting-title = même jour, même titre
app-one-meeting-similar-title = même jour, titres semblables
app-one-meeting-people = même jour, beaucoup des mêmes personnes
app-one-meeting-day = même jour
app-one-meeting-kind = même jour, même genre, sans titre
app-one-meeting-shared = { $n ->
    [one] { $reason } ; { $n-text } personne dans les deux
   *[other] { $reason } ; { $n-text } personnes dans les deux
}
