# La ligne de commande
cli-help =
    Essor montre où en est une communauté de pratique : essor, maturité, essoufflement.

    Usage : essor [REGISTRE.essor]          ouvre la fenêtre
            essor COMMANDE [OPTIONS]

    Commandes :
      demo          écrit le registre d’exemple et ses images, puis ouvre la fenêtre
      inspect       dit comment un fichier serait lu, sans rien consigner
      import        importe des fichiers dans un registre
      undo-import   retire une importation en entier
      stages        lit les stades de la vie de chaque communauté
      ties          dit qui vient avec qui, et sur quoi la communauté repose
      chart         trace le cycle de vie en PNG, en SVG ou en PDF
      report        écrit le rapport d’une année, pour le parrainage ou pour les membres
      checkup       montre les bilans d’une communauté, écrit le formulaire, lit les réponses
      export        écrit le journal en tableaux pour d’autres logiciels
      check         vérifie un registre et compte ce qu’il contient
      backup        copie un registre
      copies        montre les copies datées d’un registre et ce que chacune contient
      restore       remet le contenu d’une copie dans un nouveau registre

    Options :
      --lang fr|en   la langue des réponses (sinon, celle du système)
      --today AAAA-MM-JJ   le jour à tenir pour aujourd’hui, pour répéter une réponse (toute commande)
      --version      le numéro de version
      --help         cette aide ; « essor COMMANDE --help » pour une commande

    État de sortie : 0 fait, 1 entrée refusée (rien n’est consigné), 2 mauvais usage,
    3 consigné, mais la réponse ou une image n’a pas pu être écrite.
cli-help-demo =
    Écrit le registre d’exemple et l’image de chacune de ses quatre communautés dans ./essor-demo,
    puis ouvre la fenêtre s’il y a un écran. Toutes ces données sont fictives.

    Usage : essor demo [--out REGISTRE.essor]

    Options :
      --out FICHIER   écrit seulement le registre, dans ce fichier, sans fenêtre
      --force         remplace un autre fichier, jamais un registre
      --lang fr|en    la langue des images
cli-help-inspect =
    Dit comment un fichier serait importé : encodage, colonnes, dates, lignes refusées.
    Rien n’est consigné.

    Usage : essor inspect FICHIER [OPTIONS]

    Options :
      --json                     répond en un objet JSON
      --today AAAA-MM-JJ         le jour à tenir pour aujourd’hui ; une date plus tardive est refusée
      --date-column NOM          la colonne des jours, si plusieurs peuvent l’être
      --date-order dmy|mdy|ymd   l’ordre des dates, quand le fichier ne le dit pas
      --exchange-days yes|no     si un tableur a interverti le jour et le mois de ses dates
      --community NOM            la communauté, si le fichier n’en nomme pas
      --community-column NOM     la colonne des communautés ; « none » si aucune ne les nomme
      --mapping FICHIER          une correspondance de colonnes enregistrée
      --source CODE              le programme d’où vient le fichier ; « none » si aucun n’est connu
      --sheet NOM                la feuille d’un classeur
      --hidden                   lit aussi ce qu’un classeur n’affiche pas : lignes, colonnes, feuilles
      --mark MARQUE=SENS         ce que veut dire une marque d’une feuille de présence :
                                 present, absent, excused, left_early, not_concerned ou
                                 not_recorded ; « * » vaut pour toute marque inconnue
      --kind TYPE                le type d’activité, si le fichier n’en nomme pas
      --day AAAA-MM-JJ           le jour, quand le fichier ne donne que des heures
      --lang fr|en               la langue de la réponse
cli-help-import =
    Importe des fichiers dans un registre, qui est créé s’il n’existe pas. Ce qui s’y trouve déjà
    n’est pas ajouté une seconde fois. Une copie du registre est faite d’abord.

    Usage : essor import REGISTRE FICHIER… [OPTIONS]

    Options :
      --community NOM            la communauté, si le fichier n’en nomme pas et que le registre
                                 n’en a pas une seule ; créée si aucune ne porte ce nom
      --community-column NOM     la colonne des communautés ; « none » si aucune ne les nomme
      --mapping FICHIER          une correspondance de colonnes enregistrée
      --date-column NOM          la colonne des jours, si plusieurs peuvent l’être
      --date-order dmy|mdy|ymd   l’ordre des dates, quand le fichier ne le dit pas
      --exchange-days yes|no     si un tableur a interverti le jour et le mois de ses dates
      --source CODE              le programme d’où vient le fichier ; « none » si aucun n’est connu
      --sheet NOM                la feuille d’un classeur
      --hidden                   lit aussi ce qu’un classeur n’affiche pas : lignes, colonnes, feuilles
      --mark MARQUE=SENS         ce que veut dire une marque d’une feuille de présence :
                                 present, absent, excused, left_early, not_concerned ou
                                 not_recorded ; « * » vaut pour toute marque inconnue
      --kind TYPE                le type d’activité, si le fichier n’en nomme pas
      --day AAAA-MM-JJ           le jour, quand le fichier ne donne que des heures
      --join-meetings sure|yes|no  réunit les rencontres que deux sources rapportent : celles qui
                                 sont sûrement la même, toutes celles qui peuvent l’être, aucune
      --rejected FICHIER         écrit les lignes refusées, avec les raisons, en CSV
      --force                    remplace un autre fichier, jamais un registre
      --dry-run                  compte ce qui serait fait et ne consigne rien
      --json                     répond en un objet JSON
      --lang fr|en               la langue de la réponse
cli-help-undo-import =
    Retire du registre tout ce qu’une importation y a ajouté.

    Usage : essor undo-import REGISTRE NUMÉRO [OPTIONS]

    Le numéro est celui que « essor import » a donné.

    Options :
      --lang fr|en    la langue de la réponse
cli-help-stages =
    Lit la vie de chaque communauté : stades, dates, probabilités, prévision à douze mois.

    Usage : essor stages SOURCE [OPTIONS]

    SOURCE est un registre, un fichier d’activité ou un tableau de totaux mensuels. Comment
    lire un fichier se dit comme pour « essor inspect » : --community-column, --mark, --sheet, …

    Options :
      --community NOM    une seule communauté
      --measure MESURE   participations (par défaut), people_active, activities,
                         attendance_per_meeting ou new_people
      --until AAAA-MM    le dernier mois à lire, tenu pour complet
      --json             répond en un objet JSON
      --lang fr|en       la langue de la réponse
cli-help-ties =
    Dit qui vient avec qui dans une communauté, à côté de ce que le hasard donnerait.

    Usage : essor ties SOURCE [OPTIONS]

    SOURCE est un registre ou un fichier d’activité. Comment lire un fichier se dit comme
    pour « essor inspect » : --community-column, --mark, --sheet, …
    Seules comptent les présences nominatives aux rencontres. Les personnes portent un
    numéro tiré au sort.

    Options :
      --community NOM         la communauté, s’il y en a plusieurs
      --from AAAA-MM-JJ       le premier jour (24 mois avant le dernier par défaut)
      --to AAAA-MM-JJ         le dernier jour (la dernière rencontre par défaut)
      --without-facilitators  laisse de côté les personnes qui animent
      --names                 dit les noms au lieu des numéros
      --json                  répond en un objet JSON
      --lang fr|en            la langue de la réponse
cli-help-report =
    Écrit le rapport d’une année d’une communauté, sur une à trois pages.

    Usage : essor report SOURCE --out RAPPORT.html [OPTIONS]

    SOURCE est un registre ou un fichier d’activité. Comment lire un fichier se dit comme
    pour « essor inspect » : --community-column, --mark, --sheet, …
    La vie est lue telle qu’elle était à la fin de l’année. Pour le parrainage, aucun membre
    n’est nommé ; pour les membres, l’absence de personne n’est dite.

    Options :
      --community NOM       la communauté, s’il y en a plusieurs
      --out FICHIER         où écrire ; la fin du nom choisit le format
      --year AAAA           l’année (la dernière qui soit finie par défaut)
      --from AAAA-MM-JJ     le premier jour, au lieu d’une année, avec --to
      --to AAAA-MM-JJ       le dernier jour
      --for sponsor|members  pour qui est le rapport (le parrainage par défaut)
      --force               remplace un autre fichier, jamais un registre
      --lang fr|en          la langue du rapport
cli-help-chart =
    Trace le cycle de vie d’une communauté, sa vie à côté d’un repère, ou plusieurs
    communautés dans une image.

    Usage : essor chart SOURCE --out IMAGE.png [OPTIONS]

    SOURCE est un registre, un fichier d’activité ou un tableau de totaux mensuels. Comment
    lire un fichier se dit comme pour « essor inspect » : --community-column, --mark, --sheet, …
    L’image est en SVG si son nom finit par .svg, en PDF par .pdf ; avec .csv, ses chiffres sont
    écrits dans un tableau pour tableur.

    Options :
      --out FICHIER         où l’image est écrite : FICHIER.png, .svg, .pdf ou .csv
      --community NOM       la communauté, s’il y en a plusieurs ; pour une image de
                            plusieurs, chacune à son tour (toutes par défaut)
      --kind KIND           lifecycle (par défaut) : la vie, mois par mois ; reference :
                            selon l’âge, à côté de communautés réelles et du modèle ;
                            compare-calendar, compare-age, compare-peak : plusieurs
                            l’une sur l’autre par date, par âge, en part de leur
                            plus haut ; multiples : un petit cycle de vie de chacune ;
                            checkup : le dernier bilan ;
                            beside : le tableau à côté du modèle ;
                            ties : qui vient avec qui ; flows : les passages entre
                            noyau, actifs et périphérie ; newcomers : ce que sont
                            devenues les personnes arrivées chaque année ; bridges :
                            les membres que les communautés ont en commun
      --measure MESURE      participations (par défaut), people_active, activities,
                            attendance_per_meeting ou new_people
      --title TEXTE         un titre à vous au lieu de celui de l’image
      --note TEXTE          une phrase à vous, devant celles du bas
      --size 1600x900       la taille, de 640x360 à 3840x2160
      --scale 2             points par unité de taille, pour un PNG
      --theme light|dark    clair ou sombre
      --from AAAA-MM        le premier mois montré, si l’axe est celui des dates
      --until AAAA-MM       le dernier mois à lire, tenu pour complet
      --sheet 1             quelle feuille, si les petits cycles en prennent plusieurs
      --outlook             dit dans la note ce que sont devenus des groupes comme celui-ci
      --own-scale           à chaque petit cycle de vie son échelle
      --names               nomme les personnes des images ties, au lieu de numéros
      --without-facilitators  laisse de côté les personnes qui animent (ties)
      --text outlines|words  les lettres d’un SVG : des formes, les mêmes partout
                            (par défaut), ou des mots à chercher et à modifier
      --force               remplace un autre fichier, jamais un registre
      --lang fr|en          la langue de l’image
cli-help-checkup =
    Montre les bilans d’une communauté : les douze éléments de réussite, les réponses à chacun,
    leur médiane. Sous cinq réponses à un élément, elles sont cachées (le registre dit à partir
    de combien on les montre, trois au moins).

    Usage : essor checkup REGISTRE --community NOM [OPTIONS]

    Le formulaire ne demande aucun nom. Les réponses se lisent aussi de Google ou Microsoft
    Forms si les questions, en français ou en anglais, sont les en-têtes. Un fichier lu deux
    fois n’ajoute rien.

    Options :
      --community NOM    la communauté, s’il y en a plusieurs
      --form FICHIER     écrit le formulaire à remplir : FICHIER.html, une page qui marche sans
                         réseau, ou FICHIER.csv, un tableau avec une colonne par personne
      --import FICHIER   lit les réponses d’un fichier ; peut être donné plusieurs fois
      --date AAAA-MM-JJ  le jour du bilan, pour --form et --import (sinon celui du fichier,
                         ou aujourd’hui)
      --json             répond par un objet JSON
      --force            écrit le formulaire sur un autre fichier, jamais sur un registre
      --lang fr|en       la langue de la réponse et du formulaire
cli-help-export =
    Écrit les activités de toutes les communautés, et qui y a participé, en un tableau (CSV)
    que les tableurs ouvrent et qu’Essor réimporte tel quel. Pour une copie entière du
    registre, jalons et notes sur les communautés compris, voir « essor backup ».

    Usage : essor export REGISTRE --out DOSSIER [OPTIONS]

    Options :
      --out DOSSIER   où activities.csv est écrit. Les communautés dont les journaux
                      finissent à des jours différents ont un tableau par jour de fin. Les
                      bilans sont checkups.csv et checkup-notes.csv, les textes des
                      rapports report-texts.csv ; « essor import » relit le tout,
                      anonyme, il n’y en a pas.
      --anonymous     numérote les personnes et les communautés ; ni nom, ni adresse,
                      ni titre, ni note n’y reste
      --force         remplace un autre fichier, jamais un registre
      --lang fr|en    la langue de la réponse
cli-help-check =
    Vérifie qu’un registre est entier et compte ce qu’il contient.

    Usage : essor check REGISTRE [OPTIONS]

    Options :
      --lang fr|en    la langue de la réponse
cli-help-backup =
    Copie un registre entier dans un nouveau fichier.

    Usage : essor backup REGISTRE --out FICHIER [OPTIONS]

    Options :
      --out FICHIER   où la copie est écrite
      --force         remplace un autre fichier, jamais un registre
      --lang fr|en    la langue de la réponse
cli-help-copies =
    Montre les copies datées d’un registre, la plus récente d’abord, et ce que chacune contient.
    Le registre peut être endommagé, ou ne plus être là. Aucune copie n’est modifiée.

    Usage : essor copies REGISTRE [OPTIONS]

    Options :
      --json          répond en un objet JSON
      --lang fr|en    la langue de la réponse
cli-help-restore =
    Remet le contenu d’une copie dans un nouveau registre. La copie reste telle quelle. Pour
    remettre un registre lui-même dans l’état d’une copie, voyez Copies… dans la fenêtre.

    Usage : essor restore COPIE --out FICHIER [OPTIONS]

    Options :
      --out FICHIER   où écrire le registre
      --force         remplace un autre fichier, jamais un registre
      --lang fr|en    la langue de la réponse

cli-help-manual =
    Écrit la page de manuel sur la sortie standard, pour qui fait des paquets.

    Usage : essor manual [--lang fr|en]
cli-help-completions =
    Écrit ce qui complète les commandes dans un shell sur la sortie standard, pour qui fait des paquets.

    Usage : essor completions bash|zsh|fish
cli-manual-name = NOM
cli-manual-summary = où en est une communauté de pratique
cli-manual-as-inspect = Comme pour « essor inspect » : { $options }.
cli-manual-files =
    Fichiers :
      NOM.essor   un registre : un seul fichier SQLite, reconnu à son contenu et non à sa terminaison
      NOM-copies/   le dossier à côté d’un registre, avec ses copies datées
      ~/.config/essor/settings.json   langue, aspect, dossier des copies, derniers registres ouverts
      ~/.config/essor/mappings/   façons de lire des fichiers, gardées sous un nom
      ~/.local/share/essor/trouble.log   l’endroit du programme où une erreur a été rencontrée, s’il y en a eu ; aucune donnée

cli-error-unexpected = « { $word } » n’est pas attendu ici.
cli-error-no-value = L’option { $option } demande une valeur.
cli-error-bad-value = « { $value } » ne convient pas à l’option --{ $option }. Attendu : { $expected }.
cli-error-missing = Il manque { $name }.
cli-remedy-usage = L’aide est là : essor --help
cli-error-no-display = Il n’y a pas d’écran ici pour ouvrir la fenêtre.
cli-remedy-no-display = Lancez Essor dans une session graphique, ou servez-vous des commandes : essor --help
cli-cause = Cause, en termes techniques : { $cause }
cli-error-output = La réponse n’a pas pu être écrite.
cli-remedy-output = Vérifiez où la sortie est envoyée, puis recommencez.
cli-error-stored = C’est consigné, mais la réponse n’a pas pu être écrite.
cli-error-stored-in-part = Le registre est écrit, mais pas ses images : { $reason }
cli-remedy-stored = Ne recommencez pas ; vérifiez où va la sortie.

cli-inspect-import = Ce fichier peut être importé.
cli-inspect-import_with_warnings = Ce fichier peut être importé ; voyez les avertissements.
cli-inspect-ask_user = Ce fichier demande une réponse avant d’être importé.
cli-inspect-refuse = Ce fichier ne peut pas être importé.
cli-inspect-counts = { $records ->
    [one] { $records-text } enregistrement
   *[other] { $records-text } enregistrements
}, { $accepted ->
    [one] { $accepted-text } accepté
   *[other] { $accepted-text } acceptés
}, { $rejected ->
    [one] { $rejected-text } refusé
   *[other] { $rejected-text } refusés
}, { $ignored ->
    [one] { $ignored-text } ignoré
   *[other] { $ignored-text } ignorés
}
cli-inspect-period = du { $first } au { $last }
cli-inspect-column = { $role } : « { $header } »
cli-inspect-rejected = ligne { $line } : { $reason }
cli-inspect-rejected-value = ligne { $line } : { $reason } « { $value } »
cli-import-counts = { $added ->
    [one] { $added-text } ajoutée
   *[other] { $added-text } ajoutées
}, { $there ->
    [one] { $there-text } déjà là
   *[other] { $there-text } déjà là
}, { $rejected ->
    [one] { $rejected-text } refusée
   *[other] { $rejected-text } refusées
}, { $ignored ->
    [one] { $ignored-text } ignorée
   *[other] { $ignored-text } ignorées
}
cli-import-done = { $file } : { $counts } (importation n° { $id })
cli-import-dry-run = { $file } : { $counts } (essai, rien n’est consigné)
cli-import-meetings = { $communities ->
    [0] { "" }
    [one] { $communities-text } nouvelle communauté,{ " " }
   *[other] { $communities-text } nouvelles communautés,{ " " }
}{ $people ->
    [one] { $people-text } nouvelle personne
   *[other] { $people-text } nouvelles personnes
}, { $meetings ->
    [one] { $meetings-text } nouvelle rencontre
   *[other] { $meetings-text } nouvelles rencontres
}{ $joined ->
    [0] { "" }
    [one] , { $joined-text } réunie à une rencontre déjà là
   *[other] , { $joined-text } réunies à des rencontres déjà là
}
cli-import-joined = Une seule rencontre le { $day }, { $community } : { $new } et { $there } ; { $reason }
cli-import-apart = Peut-être une seule rencontre le { $day }, { $community } : { $new } et { $there } ; { $reason }. --join-meetings yes les réunit.
cli-undo-import-done = Importation n° { $id } retirée : { $participations ->
    [one] { $participations-text } participation
   *[other] { $participations-text } participations
} et { $activities ->
    [one] { $activities-text } activité
   *[other] { $activities-text } activités
} en moins.
cli-undo-import-kept = { $n ->
    [one] { $n-text } activité est restée, à cause de ce qui y a été ajouté depuis.
   *[other] { $n-text } activités sont restées, à cause de ce qui y a été ajouté depuis.
}
cli-stages-nothing = aucune activité
cli-report-done = Rapport écrit : { $path }
cli-report-texts-brought = { $file } : { $n ->
    [one] les textes du rapport d’une année
   *[other] les textes des rapports de { $n-text } années
}
cli-report-texts-unread = Ligne { $line } : aucun texte de rapport n’y a été reconnu, elle est laissée de côté.
cli-chart-done = Image écrite : { $path }
cli-export-written = Tableau écrit : { $path }
cli-export-lines = { $n ->
    [one] { $n-text } ligne
   *[other] { $n-text } lignes
}
cli-backup-done = Copie écrite : { $path }
cli-copies-none = Ce registre n’a pas encore de copie.
cli-copies-unreadable = illisible
cli-restore-done = Registre écrit : { $path }
cli-demo-written = Écrit : { $path }
cli-demo-fictitious = Ces communautés sont fictives.
cli-demo-no-display = Il n’y a pas d’écran ici : la fenêtre n’est pas ouverte. Les images ci-dessus montrent le résultat.

cli-check-version = Version du registre : { $version }
cli-check-community = { $n ->
    [one] { $n-text } communauté
   *[other] { $n-text } communautés
}
cli-check-person = { $n ->
    [one] { $n-text } personne
   *[other] { $n-text } personnes
}
cli-check-alias = { $n ->
    [one] { $n-text } alias
   *[other] { $n-text } alias
}
cli-check-membership = { $n ->
    [one] { $n-text } adhésion
   *[other] { $n-text } adhésions
}
cli-check-activity_kind = { $n ->
    [one] { $n-text } type d’activité
   *[other] { $n-text } types d’activité
}
cli-check-activity = { $n ->
    [one] { $n-text } activité
   *[other] { $n-text } activités
}
cli-check-participation = { $n ->
    [one] { $n-text } participation
   *[other] { $n-text } participations
}
cli-check-milestone = { $n ->
    [one] { $n-text } jalon
   *[other] { $n-text } jalons
}
cli-check-import_batch = { $n ->
    [one] { $n-text } importation
   *[other] { $n-text } importations
}
cli-check-import_coverage = { $n ->
    [one] { $n-text } période couverte
   *[other] { $n-text } périodes couvertes
}
cli-check-stage_override = { $n ->
    [one] { $n-text } avis
   *[other] { $n-text } avis
}
cli-check-setting = { $n ->
    [one] { $n-text } réglage
   *[other] { $n-text } réglages
}
cli-check-kept_apart = { $n ->
    [one] { $n-text } paire laissée distincte
   *[other] { $n-text } paires laissées distinctes
}
cli-check-checkup = { $n ->
    [one] { $n-text } bilan
   *[other] { $n-text } bilans
}
cli-check-checkup_respondent = { $n ->
    [one] { $n-text } personne qui a répondu à un bilan
   *[other] { $n-text } personnes qui ont répondu à un bilan
}
cli-check-checkup_answer = { $n ->
    [one] { $n-text } réponse à un bilan
   *[other] { $n-text } réponses à des bilans
}
cli-check-checkup_note = { $n ->
    [one] { $n-text } note de bilan
   *[other] { $n-text } notes de bilan
}
cli-checkup-form-written = Le formulaire est dans { $path }.
cli-checkup-brought = { $file } : { $added-text } de plus, { $replaced-text } modifiées, { $already-text } déjà là.
cli-checkup-unread = Ligne { $line }, { $element } : « { $value } » n’est pas un niveau de 1 à 5. Le reste de la ligne est lu.
cli-checkup-none = Cette communauté n’a pas encore de bilan. Écrivez le formulaire avec --form FICHIER.html, et lisez les réponses avec --import.
cli-checkup-heading = { $n ->
    [one] Bilan du { $date }, le regard d’une personne
   *[other] Bilan du { $date }, { $n-text } personnes
}
cli-checkup-hidden = { $n ->
    [one] { $n-text } réponse : trop peu pour la montrer
   *[other] { $n-text } réponses : trop peu pour les montrer
}
cli-checkup-line = médiane { $median }  ({ $levels })
cli-check-orphans = Problème : dans « { $table } », lignes sans attache : { $n-text }
cli-check-problem = Problème : { $problem }
cli-check-whole = Le registre est entier.
cli-check-damaged = Le registre est endommagé. Revenez à l’une de ses copies : « essor copies », puis « essor restore ».
cli-stages-sign = { $sign } :


cli-stages-advice = Ce que les personnes qui animent essaient d’ordinaire :
cli-stages-own-word = Votre avis, du { $date } : { $stage } depuis { $since }. { $reason }
cli-inspect-source = provenance : { $name }
