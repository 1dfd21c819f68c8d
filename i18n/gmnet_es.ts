<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
<name>GMNetWater</name>
<message>
<location filename="../networks.py"/>
<source>%1 and %2 are both given; give one of them.</source>
<translation>Se dieron tanto %1 como %2; dé uno de ellos.</translation>
</message>
<message>
<location filename="../networks.py"/>
<source>%1 is one file, but not all periods have the same orbits (%2); give a model set, or only rasters of periods with the same orbits.</source>
<translation>%1 es un archivo, pero no todos los periodos tienen las mismas órbitas (%2); dé un conjunto de modelos, o solo rásteres de periodos con las mismas órbitas.</translation>
</message>
<message>
<location filename="../networks.py"/>
<source>OpenVINO does not work here (%1); set %2 to cpu.</source>
<translation>OpenVINO no funciona aquí (%1); ponga %2 en cpu.</translation>
</message>
<message>
<location filename="../networks.py"/>
<source>OpenVINO does not work here (%1); continuing with PyTorch.</source>
<translation>OpenVINO no funciona aquí (%1); se continúa con PyTorch.</translation>
</message>
<message>
<location filename="../networks.py"/>
<source>Device: %1; %2 tiles at once.</source>
<translation>Dispositivo: %1; %2 teselas a la vez.</translation>
</message>
<message>
<location filename="../networks.py"/>
<source>%1 for %2</source>
<translation>%1 para %2</translation>
</message>
<message>
<location filename="../networks.py"/>
<source>Model: %1 (%2).</source>
<translation>Modelo: %1 (%2).</translation>
</message>
<message>
<location filename="../windows_names.py"/>
<source>has the name '%1', which Windows keeps for a device</source>
<translation>tiene el nombre «%1», que Windows reserva para un dispositivo</translation>
</message>
<message>
<location filename="../windows_names.py"/>
<source>letter number %1</source>
<translation>carácter número %1</translation>
</message>
<message>
<location filename="../windows_names.py"/>
<source>has a %1 in '%2', which Windows does not allow in a name</source>
<translation>contiene %1 en «%2», que Windows no admite en un nombre</translation>
</message>
<message>
<location filename="../windows_names.py"/>
<source>a dot</source>
<translation>un punto</translation>
</message>
<message>
<location filename="../windows_names.py"/>
<source>a blank</source>
<translation>un espacio</translation>
</message>
<message>
<location filename="../windows_names.py"/>
<source>has %1 at the end of '%2', which Windows leaves out</source>
<translation>tiene %1 al final de «%2», que Windows omite</translation>
</message>
<message>
<location filename="../algorithms/download.py"/>
<source>no answer in time</source>
<translation>no respondió a tiempo</translation>
</message>
<message>
<location filename="../algorithms/download.py"/>
<source>look at the proxy (Settings &gt; Options &gt; Network)</source>
<translation>revise el proxy (Configuración &gt; Opciones &gt; Red)</translation>
</message>
<message>
<location filename="../algorithms/language.py"/>
<source>en</source>
<translation>es</translation>
</message>
<message>
<location filename="../algorithms/layer_sources.py"/>
<source>The raster could not be opened. Check that the file exists.</source>
<translation>No se pudo abrir el ráster. Compruebe que el archivo existe.</translation>
</message>
<message>
<location filename="../algorithms/layer_sources.py"/>
<source>'{}' is not a raster layer. Choose a raster file.</source>
<translation>«{}» no es una capa ráster. Elija un archivo ráster.</translation>
</message>
<message>
<location filename="../algorithms/layer_sources.py"/>
<source>'{}' is a '{}' layer, which holds pictures or is served by another program. Choose a raster file with backscatter, such as a GeoTIFF.</source>
<translation>«{}» es una capa «{}», que contiene imágenes o la sirve otro programa. Elija un archivo ráster con retrodispersión, como un GeoTIFF.</translation>
</message>
<message>
<location filename="../algorithms/layer_sources.py"/>
<source>'{}' cannot be read. Check that its file still exists.</source>
<translation>No se puede leer «{}». Compruebe que su archivo todavía existe.</translation>
</message>
<message>
<location filename="../algorithms/layer_sources.py"/>
<source>{} of {} layers of {} cannot be opened ({}). Check that their files exist.</source>
<translation>No se pueden abrir {} de {} capas de {} ({}). Compruebe que sus archivos existen.</translation>
</message>
<message>
<location filename="../algorithms/layer_sources.py"/>
<source>No layer of {} can be opened.</source>
<translation>No se puede abrir ninguna capa de {}.</translation>
</message>
<message>
<location filename="../algorithms/layer_styles.py"/>
<source>'{}' was written, but its style was not. {}</source>
<translation>«{}» se escribió, pero su estilo no. {}</translation>
</message>
<message>
<location filename="../algorithms/layer_target.py"/>
<source>{} cannot be written ({}); check that the disk has room and that you may write there.</source>
<translation>No se puede escribir {} ({}); compruebe que el disco tiene espacio y que usted puede escribir ahí.</translation>
</message>
<message>
<location filename="../algorithms/layer_target.py"/>
<source>{} of {} features are missing</source>
<translation>faltan {} de {} objetos</translation>
</message>
<message>
<location filename="../algorithms/monthly_water.py"/>
<source>Daily surface water {}</source>
<translation>Agua superficial diaria {}</translation>
</message>
<message>
<location filename="../algorithms/monthly_water.py"/>
<source>Surface water by dekad {}</source>
<translation>Agua superficial por decenas {}</translation>
</message>
<message>
<location filename="../algorithms/monthly_water.py"/>
<source>Monthly surface water {}</source>
<translation>Agua superficial mensual {}</translation>
</message>
<message>
<location filename="../algorithms/monthly_water.py"/>
<source>Quarterly surface water {}</source>
<translation>Agua superficial trimestral {}</translation>
</message>
<message>
<location filename="../algorithms/monthly_water.py"/>
<source>Yearly surface water {}</source>
<translation>Agua superficial anual {}</translation>
</message>
<message>
<location filename="../algorithms/monthly_water.py"/>
<source>Add the masks to the project</source>
<translation>Añadir las máscaras al proyecto</translation>
</message>
<message>
<location filename="../algorithms/monthly_water.py"/>
<source>In one group, in order, each with its time, so that the temporal controller plays the series.</source>
<translation>En un grupo, en orden y cada una con su fecha, de modo que el controlador temporal reproduzca la serie.</translation>
</message>
<message>
<location filename="../algorithms/monthly_water.py"/>
<source>Water masks</source>
<translation>Máscaras de agua</translation>
</message>
<message>
<location filename="../algorithms/monthly_water.py"/>
<source>Water {}</source>
<translation>Agua {}</translation>
</message>
<message>
<location filename="../algorithms/parameters.py"/>
<source>All files (*)</source>
<translation>Todos los archivos (*)</translation>
</message>
<message>
<location filename="../algorithms/parameters.py"/>
<source>HTML files (*.html)</source>
<translation>Archivos HTML (*.html)</translation>
</message>
<message>
<location filename="../algorithms/parameters.py"/>
<source>CSV files (*.csv)</source>
<translation>Archivos CSV (*.csv)</translation>
</message>
<message>
<location filename="../algorithms/parameters.py"/>
<source>GeoJSON files (*.geojson)</source>
<translation>Archivos GeoJSON (*.geojson)</translation>
</message>
<message>
<location filename="../algorithms/parameters.py"/>
<source>GeoPackages (*.gpkg)</source>
<translation>GeoPackages (*.gpkg)</translation>
</message>
<message>
<location filename="../algorithms/plan_maps.py"/>
<source>Plan {}</source>
<translation>Plan {}</translation>
</message>
<message>
<location filename="../algorithms/raster_or_virtual.py"/>
<source>GeoTIFF (*.tif)</source>
<translation>GeoTIFF (*.tif)</translation>
</message>
<message>
<location filename="../algorithms/raster_or_virtual.py"/>
<source>Virtual raster (*.vrt)</source>
<translation>Ráster virtual (*.vrt)</translation>
</message>
<message>
<location filename="../algorithms/raster_or_virtual.py"/>
<source>'{}' ends neither in .tif nor in .vrt.</source>
<translation>«{}» no termina ni en .tif ni en .vrt.</translation>
</message>
<message>
<location filename="../algorithms/run_plan.py"/>
<source>As one virtual raster for each period, in one group, each with its time, so that the temporal controller plays the series.</source>
<translation>Como un ráster virtual por cada período, en un grupo, cada uno con su tiempo, de modo que el controlador temporal reproduce la serie.</translation>
</message>
<message>
<location filename="../algorithms/run_plan.py"/>
<source>Surface water of {}</source>
<translation>Agua superficial de {}</translation>
</message>
<message>
<location filename="../algorithms/search_scenes.py"/>
<source>Scenes {} to {}</source>
<translation>Escenas del {} al {}</translation>
</message>
<message>
<location filename="../algorithms/support.py"/>
<source>Cancelled; no output was written.</source>
<translation>Cancelado; no se escribió ningún resultado.</translation>
</message>
<message>
<location filename="../algorithms/values.py"/>
<source>{} cannot be opened. Check that its file exists.</source>
<translation>No se puede abrir {}. Compruebe que su archivo existe.</translation>
</message>
<message>
<location filename="../algorithms/values.py"/>
<source>{} has no field '{}', only {}.</source>
<translation>{} no tiene el campo «{}», solo {}.</translation>
</message>
<message>
<location filename="../algorithms/values.py"/>
<source>none</source>
<translation>ninguno</translation>
</message>
<message>
<location filename="../algorithms/workflows.py"/>
<source>Workflows</source>
<translation>Flujos de trabajo</translation>
</message>
<message>
<location filename="../commands/check_environment.py"/>
<source>Report</source>
<translation>Informe</translation>
</message>
<message>
<location filename="../commands/check_environment.py"/>
<source>The list as a page, to keep or to attach to a bug report. It names folders of this computer.</source>
<translation>La lista como página, para guardarla o adjuntarla a un informe de error. Nombra carpetas de este equipo.</translation>
</message>
<message>
<location filename="../commands/check_environment.py"/>
<source>Check environment</source>
<translation>Comprobar entorno</translation>
</message>
<message>
<location filename="../commands/check_environment.py"/>
<source>Lists versions, devices, model sets, memory and disk, and says whether PyTorch works.</source>
<translation>Lista versiones, dispositivos, conjuntos de modelos, memoria y disco, y dice si PyTorch funciona.</translation>
</message>
<message>
<location filename="../commands/check_environment.py"/>
<source>Lists what GMNet Water runs on: the versions of QGIS, Qt, Python, GDAL, numpy, PyTorch and OpenVINO, the devices, the installed model sets, memory and disk. It loads PyTorch and says whether it can be used, and otherwise why and what to do. The list goes to the log, to other programs as JSON and, if you give a file, to a page. Nothing is changed and the network is not used. In QGIS, &lt;i&gt;GMNet &gt; Environment…&lt;/i&gt; shows the same list with a button that copies it, and installs PyTorch.</source>
<translation>Lista aquello en lo que se ejecuta GMNet Water: las versiones de QGIS, Qt, Python, GDAL, numpy, PyTorch y OpenVINO, los dispositivos, los conjuntos de modelos instalados, la memoria y el disco. Carga PyTorch y dice si se puede usar y, si no, por qué y qué hacer. La lista va al registro, a otros programas como JSON y, si da un archivo, a una página. No se cambia nada ni se usa la red. En QGIS, &lt;i&gt;GMNet &gt; Entorno…&lt;/i&gt; muestra la misma lista con un botón que la copia, e instala PyTorch.</translation>
</message>
<message>
<location filename="../commands/check_environment.py"/>
<source>Environment (JSON)</source>
<translation>Entorno (JSON)</translation>
</message>
<message>
<location filename="../commands/check_environment.py"/>
<source>PyTorch that can be used (version)</source>
<translation>PyTorch que se puede usar (versión)</translation>
</message>
<message>
<location filename="../commands/check_environment.py"/>
<source>Why PyTorch cannot be used</source>
<translation>Por qué no se puede usar PyTorch</translation>
</message>
<message>
<location filename="../commands/check_environment_work.py"/>
<source>Environment of GMNet Water</source>
<translation>Entorno de GMNet Water</translation>
</message>
<message>
<location filename="../commands/environment.py"/>
<source>not installed</source>
<translation>no instalado</translation>
</message>
<message>
<location filename="../commands/environment.py"/>
<source>GMNet Water</source>
<translation>GMNet Water</translation>
</message>
<message>
<location filename="../commands/environment.py"/>
<source>Model sets</source>
<translation>Conjuntos de modelos</translation>
</message>
<message>
<location filename="../commands/environment.py"/>
<source>cannot be used (%1): %2</source>
<translation>no se puede usar (%1): %2</translation>
</message>
<message>
<location filename="../commands/environment.py"/>
<source>cannot be used: %1</source>
<translation>no se puede usar: %1</translation>
</message>
<message>
<location filename="../commands/environment.py"/>
<source>%1, installed by the plugin</source>
<translation>%1, instalado por el complemento</translation>
</message>
<message>
<location filename="../commands/environment.py"/>
<source>%1, chosen by you</source>
<translation>%1, elegido por usted</translation>
</message>
<message>
<location filename="../commands/environment.py"/>
<source>%1 (optional)</source>
<translation>%1 (opcional)</translation>
</message>
<message>
<location filename="../commands/environment.py"/>
<source>does not load (%1)</source>
<translation>no se carga (%1)</translation>
</message>
<message>
<location filename="../commands/environment.py"/>
<source>of unknown version</source>
<translation>de versión desconocida</translation>
</message>
<message>
<location filename="../commands/environment.py"/>
<source>%1, %2 cores</source>
<translation>%1, %2 núcleos</translation>
</message>
<message>
<location filename="../commands/environment.py"/>
<source>%1 (driver %2)</source>
<translation>%1 (controlador %2)</translation>
</message>
<message>
<location filename="../commands/environment.py"/>
<source>NVIDIA GPU</source>
<translation>GPU NVIDIA</translation>
</message>
<message>
<location filename="../commands/environment.py"/>
<source>none whose driver answers</source>
<translation>ninguna cuyo controlador responda</translation>
</message>
<message>
<location filename="../commands/environment.py"/>
<source>cannot be used (%1)</source>
<translation>no se puede usar (%1)</translation>
</message>
<message>
<location filename="../commands/environment.py"/>
<source>Device that runs take</source>
<translation>Dispositivo que se usa</translation>
</message>
<message>
<location filename="../commands/environment.py"/>
<source>%1 of %2 free</source>
<translation>%1 de %2 libres</translation>
</message>
<message>
<location filename="../commands/environment.py"/>
<source>Your model sets</source>
<translation>Sus conjuntos de modelos</translation>
</message>
<message>
<location filename="../commands/environment.py"/>
<source>PyTorch from the plugin</source>
<translation>PyTorch del complemento</translation>
</message>
<message>
<location filename="../commands/environment.py"/>
<source>Temporary files</source>
<translation>Archivos temporales</translation>
</message>
<message>
<location filename="../commands/environment.py"/>
<source>%1 free</source>
<translation>%1 libres</translation>
</message>
<message>
<location filename="../commands/environment.py"/>
<source>cannot be reached</source>
<translation>no accesible</translation>
</message>
<message>
<location filename="../commands/evaluate_model.py"/>
<source>Or: folder with pairs of files</source>
<translation>O bien: carpeta con pares</translation>
</message>
<message>
<location filename="../commands/evaluate_model.py"/>
<source>NAME_s1.tif and NAME_water.tif: rasters of backscatter with their labels, in place of the two above.</source>
<translation>NAME_s1.tif y NAME_water.tif: rásteres de retrodispersión con sus etiquetas, en lugar de los dos de arriba.</translation>
</message>
<message>
<location filename="../commands/evaluate_model.py"/>
<source>Model set</source>
<translation>Conjunto de modelos</translation>
</message>
<message>
<location filename="../commands/evaluate_model.py"/>
<source>An installed model set. Scores are only honest on rasters that were not used in training.</source>
<translation>Un conjunto de modelos instalado. Las puntuaciones solo son honestas en rásteres que no se usaron en el entrenamiento.</translation>
</message>
<message>
<location filename="../commands/evaluate_model.py"/>
<source>Folder with a custom model set</source>
<translation>Carpeta con un conjunto propio</translation>
</message>
<message>
<location filename="../commands/evaluate_model.py"/>
<source>Used instead of the set above.</source>
<translation>Se usa en lugar del conjunto de arriba.</translation>
</message>
<message>
<location filename="../commands/evaluate_model.py"/>
<source>Second model set</source>
<translation>Segundo conjunto de modelos</translation>
</message>
<message>
<location filename="../commands/evaluate_model.py"/>
<source>Scored on the same rasters, to compare.</source>
<translation>Se puntúa en los mismos rásteres, para comparar.</translation>
</message>
<message>
<location filename="../commands/evaluate_model.py"/>
<source>Folder with a second custom set</source>
<translation>Carpeta con otro conjunto propio</translation>
</message>
<message>
<location filename="../commands/evaluate_model.py"/>
<source>Compare with VH below (dB)</source>
<translation>Comparar con VH inferior a (dB)</translation>
</message>
<message>
<location filename="../commands/evaluate_model.py"/>
<source>What a map without a network would reach: Otsu's threshold, found in each raster separately, is always scored; this fixed one if you give it; and the best single one, found on other rasters with labels, if you give those.</source>
<translation>Lo que alcanzaría un mapa sin red: el umbral de Otsu, hallado en cada ráster por separado, se puntúa siempre; este fijo, si lo da; y el mejor único, hallado en otros rásteres con etiquetas, si los da.</translation>
</message>
<message>
<location filename="../commands/evaluate_model.py"/>
<source>Backscatter to find a threshold</source>
<translation>Ráster para hallar un umbral</translation>
</message>
<message>
<location filename="../commands/evaluate_model.py"/>
<source>Read like the backscatter above.</source>
<translation>Se lee como la retrodispersión de arriba.</translation>
</message>
<message>
<location filename="../commands/evaluate_model.py"/>
<source>Labels of these</source>
<translation>Sus etiquetas</translation>
</message>
<message>
<location filename="../commands/evaluate_model.py"/>
<source>A page with all scores, for each raster, pooled over all pixels, and as mean over the rasters that have water; and a reliability table that compares predicted probabilities with the share of water that was observed.</source>
<translation>Una página con todas las puntuaciones, para cada ráster, agrupadas sobre todos los píxeles y como media de los rásteres que tienen agua; y una tabla de fiabilidad que compara las probabilidades predichas con la parte de agua observada.</translation>
</message>
<message>
<location filename="../commands/evaluate_model.py"/>
<source>Table</source>
<translation>Tabla</translation>
</message>
<message>
<location filename="../commands/evaluate_model.py"/>
<source>The same scores, with counts of pixels.</source>
<translation>Las mismas puntuaciones, con recuentos de píxeles.</translation>
</message>
<message>
<location filename="../commands/evaluate_model.py"/>
<source>Evaluate a model</source>
<translation>Evaluar un modelo</translation>
</message>
<message>
<location filename="../commands/evaluate_model.py"/>
<source>Scores model sets and thresholds on rasters with labels of water.</source>
<translation>Puntúa conjuntos de modelos y umbrales en rásteres con etiquetas de agua.</translation>
</message>
<message>
<location filename="../commands/evaluate_model.py"/>
<source>Maps rasters with a model set, compares the maps with labels of water, and reports how well they agree: IoU, precision, recall, F1 and overall accuracy for each raster and for all, compared with thresholds on VH, and how far the probabilities can be trusted.</source>
<translation>Cartografía rásteres con un conjunto de modelos, compara los mapas con etiquetas de agua e informa de cuánto concuerdan: IoU, precisión, exhaustividad, F1 y exactitud global para cada ráster y para todos, en comparación con umbrales en VH, y hasta qué punto se puede confiar en las probabilidades.</translation>
</message>
<message>
<location filename="../commands/evaluate_model.py"/>
<source>water,sentinel-1,sar,accuracy,validation,iou,error matrix,otsu,threshold,calibration</source>
<translation>agua,sentinel-1,sar,exactitud,validación,iou,matriz de confusión,otsu,umbral,calibración</translation>
</message>
<message>
<location filename="../commands/evaluate_model.py"/>
<source>Mean IoU over the rasters</source>
<translation>IoU medio de los rásteres</translation>
</message>
<message>
<location filename="../commands/evaluate_model.py"/>
<source>IoU of all pixels together</source>
<translation>IoU de todos los píxeles juntos</translation>
</message>
<message>
<location filename="../commands/evaluate_model.py"/>
<source>Precision (user's accuracy) of water</source>
<translation>Precisión (exactitud del usuario) del agua</translation>
</message>
<message>
<location filename="../commands/evaluate_model.py"/>
<source>Recall (producer's accuracy) of water</source>
<translation>Exhaustividad (exactitud del productor) del agua</translation>
</message>
<message>
<location filename="../commands/evaluate_model.py"/>
<source>F1 of water</source>
<translation>F1 del agua</translation>
</message>
<message>
<location filename="../commands/evaluate_model.py"/>
<source>Overall accuracy</source>
<translation>Exactitud global</translation>
</message>
<message>
<location filename="../commands/evaluate_model.py"/>
<source>Expected calibration error</source>
<translation>Error de calibración esperado</translation>
</message>
<message>
<location filename="../commands/evaluate_work.py"/>
<source>%1 already contains labels; leave %2 empty.</source>
<translation>%1 ya contiene etiquetas; deje %2 vacío.</translation>
</message>
<message>
<location filename="../commands/evaluate_work.py"/>
<source>%1 are given without their rasters; give %2.</source>
<translation>%1 se dan sin sus rásteres; dé %2.</translation>
</message>
<message>
<location filename="../commands/evaluate_work.py"/>
<source>Labelled rasters: %1.</source>
<translation>Rásteres etiquetados: %1.</translation>
</message>
<message>
<location filename="../commands/evaluate_work.py"/>
<source>%1: mean IoU %L2, pooled %L3.</source>
<translation>%1: IoU medio %L2, agrupado %L3.</translation>
</message>
<message>
<location filename="../commands/install_model.py"/>
<source>'%1' is not in the catalogue, which has: %2.</source>
<translation>«%1» no está en el catálogo, que tiene: %2.</translation>
</message>
<message>
<location filename="../commands/install_model.py"/>
<source>Model set to fetch</source>
<translation>Conjunto que se descarga</translation>
</message>
<message>
<location filename="../commands/install_model.py"/>
<source>&lt;i&gt;tibet&lt;/i&gt;: the weights that the authors of GMNet published, for cold lakes of the Qinghai-Tibet Plateau, 11.6 MB from their repository on GitHub. They state no licence: the weights are fetched at your request, and what you may do with them is between you and the authors. Each file is compared with its checksum. A run that is cancelled or interrupted continues where it stopped. QGIS uses its own network settings and proxy.</source>
<translation>&lt;i&gt;tibet&lt;/i&gt;: los pesos que publicaron los autores de GMNet, para lagos fríos de la meseta Qinghai-Tíbet, 11.6 MB de su repositorio en GitHub. No indican licencia: los pesos se descargan a petición suya, y lo que usted puede hacer con ellos es asunto entre usted y los autores. Cada archivo se compara con su suma de comprobación. Una ejecución cancelada o interrumpida continúa donde se detuvo. QGIS usa su propia configuración de red y proxy.</translation>
</message>
<message>
<location filename="../commands/install_model.py"/>
<source>Or: zip file or folder of a set</source>
<translation>O bien: su zip o carpeta</translation>
</message>
<message>
<location filename="../commands/install_model.py"/>
<source>A custom set: a folder with a model.json, or with files that end in as, des and as_des (NAME_as.pth and so on), or with folders of these names; or a zip file of such a folder. One of the files in a folder stands for the whole folder. In a shell also the name of a set to fetch, such as tibet. Weights are read as plain tensors; a file that holds anything else is refused and never executed. Without PyTorch only the checksums are compared.</source>
<translation>Un conjunto propio: una carpeta con un model.json, o con archivos que terminan en as, des y as_des (NAME_as.pth, etc.), o con carpetas de esos nombres; o un archivo zip de tal carpeta. Uno de los archivos de una carpeta representa toda la carpeta. En una consola también el nombre de un conjunto que se puede descargar, como tibet. Los pesos se leen como simples tensores; un archivo que contiene otra cosa se rechaza y nunca se ejecuta. Sin PyTorch solo se comparan las sumas de comprobación.</translation>
</message>
<message>
<location filename="../commands/install_model.py"/>
<source>Model sets (*.zip model.json *.pth *.pt)</source>
<translation>Conjuntos de modelos (*.zip model.json *.pth *.pt)</translation>
</message>
<message>
<location filename="../commands/install_model.py"/>
<source>Name to install it under</source>
<translation>Nombre con que se instala</translation>
</message>
<message>
<location filename="../commands/install_model.py"/>
<source>The name under which &lt;i&gt;Map surface water&lt;/i&gt; offers the set. Empty for its own.</source>
<translation>El nombre con que &lt;i&gt;Cartografiar agua superficial&lt;/i&gt; ofrece el conjunto. Vacío: el suyo propio.</translation>
</message>
<message>
<location filename="../commands/install_model.py"/>
<source>Replace an installed set of that name</source>
<translation>Reemplazar el instalado de ese nombre</translation>
</message>
<message>
<location filename="../commands/install_model.py"/>
<source>An installed set is replaced only if this is set, and only once the new one is complete.</source>
<translation>Un conjunto instalado solo se reemplaza si esto está activado, y solo cuando el nuevo está completo.</translation>
</message>
<message>
<location filename="../commands/install_model.py"/>
<source>Install a model set</source>
<translation>Instalar un conjunto de modelos</translation>
</message>
<message>
<location filename="../commands/install_model.py"/>
<source>Installs weights for mapping, from a folder, a zip file or the network.</source>
<translation>Instala pesos para cartografiar, desde una carpeta, un archivo zip o la red.</translation>
</message>
<message>
<location filename="../commands/install_model.py"/>
<source>Puts a model set into your own data folder (the environment variable GMNET_MODELS names another one), where &lt;i&gt;Map surface water&lt;/i&gt; offers it as MODEL the next time it is opened. Fetch one of those that the authors published, or give a folder or zip file. Nothing is fetched unless you run this.</source>
<translation>Pone un conjunto de modelos en su propia carpeta de datos (la variable de entorno GMNET_MODELS indica otra), donde &lt;i&gt;Cartografiar agua superficial&lt;/i&gt; lo ofrece como MODEL la próxima vez que se abra. Descargue uno de los que publicaron los autores, o dé una carpeta o un archivo zip. No se descarga nada si no ejecuta esto.</translation>
</message>
<message>
<location filename="../commands/install_model.py"/>
<source>weights,model,network,download,install,tibet,deep learning</source>
<translation>pesos,modelo,red,descargar,instalar,tibet,aprendizaje profundo</translation>
</message>
<message>
<location filename="../commands/install_model.py"/>
<source>Folder of the model set</source>
<translation>Carpeta del conjunto de modelos</translation>
</message>
<message>
<location filename="../commands/install_model.py"/>
<source>ID of the model set</source>
<translation>ID del conjunto de modelos</translation>
</message>
<message>
<location filename="../commands/install_model.py"/>
<source>Cancelled; no model set was installed. A download continues next time.</source>
<translation>Cancelado; no se instaló ningún conjunto de modelos. Una descarga continúa la próxima vez.</translation>
</message>
<message>
<location filename="../commands/install_model_work.py"/>
<source>Give %1 (a set to fetch) or %2 (a folder or zip file): one of the two.</source>
<translation>Dé %1 (un conjunto que se descarga) o %2 (una carpeta o archivo zip): uno de los dos.</translation>
</message>
<message>
<location filename="../commands/install_model_work.py"/>
<source>Installed '%1' in '%2'.</source>
<translation>Se instaló «%1» en «%2».</translation>
</message>
<message>
<location filename="../commands/list_models.py"/>
<source>The list as a page. &lt;i&gt;Orbits&lt;/i&gt;: those the set has weights for (as ascending, des descending, as_des both). &lt;i&gt;Bounds&lt;/i&gt;: the range of decibels that its input is normalised by. &lt;i&gt;Orbit choice&lt;/i&gt;: how its networks divide up places that both orbits observed, see docs/mapping.md. &lt;i&gt;Checksums&lt;/i&gt;: &lt;i&gt;match&lt;/i&gt; if the files are those that the set's manifest describes; if they &lt;i&gt;differ&lt;/i&gt; or a &lt;i&gt;file&lt;/i&gt; is &lt;i&gt;missing&lt;/i&gt;, install the set again; &lt;i&gt;not stated&lt;/i&gt; if there is no manifest, or it names none.</source>
<translation>La lista como página. &lt;i&gt;Órbitas&lt;/i&gt;: aquellas para las que el conjunto tiene pesos (as ascendente, des descendente, as_des ambas). &lt;i&gt;Límites&lt;/i&gt;: el intervalo de decibelios con que se normaliza su entrada. &lt;i&gt;Elección de órbita&lt;/i&gt;: cómo se reparten sus redes los lugares que observaron ambas órbitas, véase docs/mapping.md. &lt;i&gt;Sumas de comprobación&lt;/i&gt;: &lt;i&gt;coinciden&lt;/i&gt; si los archivos son los que describe el manifiesto del conjunto; si &lt;i&gt;difieren&lt;/i&gt; o &lt;i&gt;falta&lt;/i&gt; un &lt;i&gt;archivo&lt;/i&gt;, instale de nuevo el conjunto; &lt;i&gt;no indicada&lt;/i&gt; si no hay manifiesto, o no las nombra.</translation>
</message>
<message>
<location filename="../commands/list_models.py"/>
<source>List model sets</source>
<translation>Listar conjuntos de modelos</translation>
</message>
<message>
<location filename="../commands/list_models.py"/>
<source>Lists the model sets that are installed and those that can be fetched.</source>
<translation>Enumera los conjuntos de modelos instalados y los que se pueden descargar.</translation>
</message>
<message>
<location filename="../commands/list_models.py"/>
<source>Lists the model sets that &lt;i&gt;Map surface water&lt;/i&gt; can use and those that &lt;i&gt;Install a model set&lt;/i&gt; can fetch, with licence, citation, bounds and files: in the log, as JSON for other programs and, if you give a file, as a page. It changes nothing and does not use the network.</source>
<translation>Enumera los conjuntos de modelos que puede usar &lt;i&gt;Cartografiar agua superficial&lt;/i&gt; y los que puede descargar &lt;i&gt;Instalar un conjunto de modelos&lt;/i&gt;, con licencia, cita, límites y archivos: en el registro, como JSON para otros programas y, si da un archivo, como página. No cambia nada y no usa la red.</translation>
</message>
<message>
<location filename="../commands/list_models.py"/>
<source>Model sets (JSON)</source>
<translation>Conjuntos de modelos (JSON)</translation>
</message>
<message>
<location filename="../commands/list_models_work.py"/>
<source>Model sets of GMNet Water</source>
<translation>Conjuntos de modelos de GMNet Water</translation>
</message>
<message>
<location filename="../commands/local_cluster.py"/>
<source>The scheduler of a local cluster did not start; run the plan without workers, or look at what 'dask scheduler' says in a shell.</source>
<translation>El planificador de un clúster local no arrancó; ejecute el plan sin procesos de trabajo, o mire qué dice 'dask scheduler' en una consola.</translation>
</message>
<message>
<location filename="../commands/map_water.py"/>
<source>Calibrated, terrain-corrected backscatter with bands VV and VH, of the ascending or of the descending orbit, or a stack of both. Where a model set has different weights for each orbit, the raster's metadata or its name decide; if they do not say it, the run asks you to use one of the advanced parameters. Pixels are missing where the file or the layer declares nodata, and where values cannot be backscatter, such as 0 in VV and VH or -9999; the log states how many.</source>
<translation>Retrodispersión calibrada y corregida por terreno, con bandas VV y VH, de la órbita ascendente o de la descendente, o un apilado de ambas. Si un conjunto de modelos tiene pesos distintos para cada órbita, deciden los metadatos del ráster o su nombre; si no lo dicen, la ejecución le pide que use uno de los parámetros avanzados. Faltan píxeles donde el archivo o la capa declara nodata, y donde los valores no pueden ser retrodispersión, como 0 en VV y VH o -9999; el registro dice cuántos.</translation>
</message>
<message>
<location filename="../commands/map_water.py"/>
<source>Backscatter (VV and VH)</source>
<translation>Retrodispersión (VV y VH)</translation>
</message>
<message>
<location filename="../commands/map_water.py"/>
<source>Other orbit (VV and VH)</source>
<translation>Otra órbita (VV y VH)</translation>
</message>
<message>
<location filename="../commands/map_water.py"/>
<source>Backscatter of the other orbit, if you have it. Each place is then mapped from the orbits that are available there. A raster on another grid is resampled to that of the ascending one.</source>
<translation>Retrodispersión de la otra órbita, si la tiene. Cada lugar se cartografía entonces con las órbitas disponibles ahí. Un ráster en otra malla se remuestrea a la del ascendente.</translation>
</message>
<message>
<location filename="../commands/map_water.py"/>
<source>Ascending orbit (VV and VH)</source>
<translation>Órbita ascendente (VV y VH)</translation>
</message>
<message>
<location filename="../commands/map_water.py"/>
<source>Instead of &lt;i&gt;Backscatter&lt;/i&gt;, to state that the orbit is this one.</source>
<translation>En lugar de &lt;i&gt;Retrodispersión&lt;/i&gt;, para indicar que la órbita es esta.</translation>
</message>
<message>
<location filename="../commands/map_water.py"/>
<source>Descending orbit (VV and VH)</source>
<translation>Órbita descendente (VV y VH)</translation>
</message>
<message>
<location filename="../commands/map_water.py"/>
<source>The same for the descending orbit.</source>
<translation>Lo mismo para la órbita descendente.</translation>
</message>
<message>
<location filename="../commands/map_water.py"/>
<source>Stack of both orbits (4 bands)</source>
<translation>Apilado de órbitas (4 bandas)</translation>
</message>
<message>
<location filename="../commands/map_water.py"/>
<source>Instead of the two: ascending VV, ascending VH, descending VV, descending VH.</source>
<translation>En lugar de los dos: VV ascendente, VH ascendente, VV descendente, VH descendente.</translation>
</message>
<message>
<location filename="../commands/map_water.py"/>
<source>Water probability (%)</source>
<translation>Probabilidad de agua (%)</translation>
</message>
<message>
<location filename="../commands/map_water.py"/>
<source>In whole percent, 255 where there is no observation.</source>
<translation>En porcentajes enteros, 255 donde no hay observación.</translation>
</message>
<message>
<location filename="../commands/map_water.py"/>
<source>Water mask</source>
<translation>Máscara de agua</translation>
</message>
<message>
<location filename="../commands/map_water.py"/>
<source>1 is water, 0 land, 255 no observation. Areas are in km², on the ellipsoid where the CRS is geographic; without a CRS there are none.</source>
<translation>1 es agua, 0 tierra, 255 sin observación. Las áreas están en km², sobre el elipsoide donde el SRC es geográfico; sin SRC no las hay.</translation>
</message>
<message>
<location filename="../commands/map_water.py"/>
<source>Map surface water</source>
<translation>Cartografiar agua superficial</translation>
</message>
<message>
<location filename="../commands/map_water.py"/>
<source>Maps surface water from Sentinel-1 backscatter of one or both orbits.</source>
<translation>Cartografía el agua superficial a partir de retrodispersión de Sentinel-1 de una o ambas órbitas.</translation>
</message>
<message>
<location filename="../commands/map_water.py"/>
<source>Maps surface water from Sentinel-1 backscatter (VV and VH) with GMNet, a gated multiscale network. Give a raster of one orbit, whichever it is, or one of each; or one stack of four bands. The mask is 1 for water, 0 for land and 255 where there is no observation.</source>
<translation>Cartografía el agua superficial a partir de retrodispersión de Sentinel-1 (VV y VH) con GMNet, una red multiescala con compuertas. Dé un ráster de una órbita, sea cual sea, o uno de cada una; o un apilado de cuatro bandas. La máscara es 1 para agua, 0 para tierra y 255 donde no hay observación.</translation>
</message>
<message>
<location filename="../commands/map_water.py"/>
<source>water,flood,lake,sentinel-1,sar,radar,deep learning,segmentation</source>
<translation>agua,inundación,lago,sentinel-1,sar,radar,aprendizaje profundo,segmentación</translation>
</message>
<message>
<location filename="../commands/map_water.py"/>
<source>Water area (km²)</source>
<translation>Área de agua (km²)</translation>
</message>
<message>
<location filename="../commands/map_water.py"/>
<source>Observed area (km²)</source>
<translation>Área observada (km²)</translation>
</message>
<message>
<location filename="../commands/map_water_work.py"/>
<source>No raster is given; choose one as %1.</source>
<translation>No se ha dado ningún ráster; elija uno como %1.</translation>
</message>
<message>
<location filename="../commands/map_water_work.py"/>
<source>%1 is given together with %2; give the raster, or one of each orbit, only once.</source>
<translation>%1 se da junto con %2; dé el ráster, o uno de cada órbita, solo una vez.</translation>
</message>
<message>
<location filename="../commands/map_water_work.py"/>
<source>%1 is given without %2; give a single raster as %3.</source>
<translation>%1 se da sin %2; dé un único ráster como %3.</translation>
</message>
<message>
<location filename="../commands/map_water_work.py"/>
<source>the model set '%1'</source>
<translation>el conjunto de modelos «%1»</translation>
</message>
<message>
<location filename="../commands/map_water_work.py"/>
<source>%L1 pixels in %L2 s: %L3 pixels per second.</source>
<translation>%L1 píxeles en %L2 s: %L3 píxeles por segundo.</translation>
</message>
<message>
<location filename="../commands/mapping_options.py"/>
<source>Device</source>
<translation>Dispositivo</translation>
</message>
<message>
<location filename="../commands/mapping_options.py"/>
<source>&lt;i&gt;auto&lt;/i&gt; uses a GPU if there is one. If its memory runs out, fewer tiles are computed at a time, and in the end the CPU takes over. &lt;i&gt;openvino&lt;/i&gt; is a faster engine for the CPU, used by &lt;i&gt;auto&lt;/i&gt; too where the Python package of that name is installed.</source>
<translation>&lt;i&gt;auto&lt;/i&gt; usa una GPU si la hay. Si se agota su memoria, se calculan menos teselas a la vez, y al final sigue la CPU. &lt;i&gt;openvino&lt;/i&gt; es un motor más rápido para la CPU, que &lt;i&gt;auto&lt;/i&gt; usa también donde está instalado el paquete de Python de ese nombre.</translation>
</message>
<message>
<location filename="../commands/mapping_options.py"/>
<source>Tiles per batch (0: automatic)</source>
<translation>Teselas por lote (0: automático)</translation>
</message>
<message>
<location filename="../commands/mapping_options.py"/>
<source>Precision on a GPU</source>
<translation>Precisión en una GPU</translation>
</message>
<message>
<location filename="../commands/mapping_options.py"/>
<source>&lt;i&gt;half&lt;/i&gt; computes with 16 bit floats, which is faster and may change single pixels near the threshold. A CPU always computes in full precision.</source>
<translation>&lt;i&gt;half&lt;/i&gt; calcula con números de 16 bits, lo que es más rápido y puede cambiar píxeles sueltos cerca del umbral. Una CPU calcula siempre con precisión completa.</translation>
</message>
<message>
<location filename="../commands/mapping_options.py"/>
<source>Water above this probability</source>
<translation>Agua por encima de esta probabilidad</translation>
</message>
<message>
<location filename="../commands/mapping_options.py"/>
<source>&lt;i&gt;bundled&lt;/i&gt; comes with the plugin and was trained on simulated and on labelled scenes. &lt;i&gt;Install a model set&lt;/i&gt; fetches the published Tibet weights (&lt;i&gt;tibet&lt;/i&gt;) or takes your own; &lt;i&gt;List model sets&lt;/i&gt; describes each one.</source>
<translation>&lt;i&gt;bundled&lt;/i&gt; viene con el complemento y se entrenó con escenas simuladas y etiquetadas. &lt;i&gt;Instalar un conjunto de modelos&lt;/i&gt; descarga los pesos publicados de Tíbet (&lt;i&gt;tibet&lt;/i&gt;) o toma los suyos; &lt;i&gt;Listar conjuntos de modelos&lt;/i&gt; describe cada uno.</translation>
</message>
<message>
<location filename="../commands/mapping_options.py"/>
<source>A folder with files that end in as, des and as_des (NAME_as.pth and so on), or with folders of these names. It replaces the model set above.</source>
<translation>Una carpeta con archivos que terminan en as, des y as_des (NAME_as.pth, etc.), o con carpetas de esos nombres. Reemplaza al conjunto de modelos de arriba.</translation>
</message>
<message>
<location filename="../commands/mapping_options.py"/>
<source>One weights file</source>
<translation>Un archivo de pesos</translation>
</message>
<message>
<location filename="../commands/mapping_options.py"/>
<source>For exactly the orbits given: with two rasters it must be a 4-band file, which is then used for every tile.</source>
<translation>Para exactamente las órbitas dadas: con dos rásteres debe ser un archivo de 4 bandas, que se usa entonces para cada tesela.</translation>
</message>
<message>
<location filename="../commands/mapping_options.py"/>
<source>Weights (*.pth *.pt)</source>
<translation>Pesos (*.pth *.pt)</translation>
</message>
<message>
<location filename="../commands/mapping_options.py"/>
<source>Map only this part</source>
<translation>Cartografiar solo esta parte</translation>
</message>
<message>
<location filename="../commands/mapping_options.py"/>
<source>The network still sees the surroundings of the part, so the result equals the same part of the whole map.</source>
<translation>La red sigue viendo el entorno de la parte, así que el resultado es igual a la misma parte de todo el mapa.</translation>
</message>
<message>
<location filename="../commands/monthly_water.py"/>
<source>Calibrated, terrain-corrected backscatter with VV and VH, any number of rasters of one orbit or of both. The orbit of each is found in its metadata, its name, or the folders that it lies in. Periods with both orbits are mapped from both, others from the one that is available. If several rasters of one orbit fall into a period, they are overlaid: a pixel has the values of the latest raster that observed it, and nothing is averaged; rasters of the same date are overlaid in order of their names, the last on top. All masks lie on one grid, which has the pixels of the earliest ascending raster (else of the earliest descending one) and covers the ground of all rasters; values on other pixels are interpolated bilinearly.</source>
<translation>Retrodispersión calibrada y corregida por terreno con VV y VH, cualquier número de rásteres de una órbita o de ambas. La órbita de cada uno se busca en sus metadatos, en su nombre o en las carpetas donde está. Los periodos con ambas órbitas se cartografían con ambas, los demás con la disponible. Si varios rásteres de una órbita caen en un periodo, se superponen: un píxel tiene los valores del último ráster que lo observó, y nada se promedia; los rásteres de la misma fecha se superponen por orden de sus nombres, el último encima. Todas las máscaras están en una malla, que tiene los píxeles del primer ráster ascendente (si no, del primer descendente) y cubre el terreno de todos los rásteres; los valores en otros píxeles se interpolan bilinealmente.</translation>
</message>
<message>
<location filename="../commands/monthly_water.py"/>
<source>Instead of &lt;i&gt;Backscatter&lt;/i&gt;, to state which rasters are of this orbit.</source>
<translation>En lugar de &lt;i&gt;Retrodispersión&lt;/i&gt;, para indicar qué rásteres son de esta órbita.</translation>
</message>
<message>
<location filename="../commands/monthly_water.py"/>
<source>One mask for each</source>
<translation>Una máscara para cada</translation>
</message>
<message>
<location filename="../commands/monthly_water.py"/>
<source>day, dekad (starting on the 1st, 11th and 21st), month, quarter or year. A raster that covers several days counts by the middle one.</source>
<translation>día (day), decena (dekad, que empieza el 1, el 11 y el 21), mes (month), trimestre (quarter) o año (year). Un ráster que abarca varios días cuenta por el de en medio.</translation>
</message>
<message>
<location filename="../commands/monthly_water.py"/>
<source>Also write probabilities</source>
<translation>Escribir también probabilidades</translation>
</message>
<message>
<location filename="../commands/monthly_water.py"/>
<source>In whole percent, 255 where there is no observation; they are not loaded.</source>
<translation>En porcentajes enteros, 255 donde no hay observación; no se cargan.</translation>
</message>
<message>
<location filename="../commands/monthly_water.py"/>
<source>Folder for the masks</source>
<translation>Carpeta para las máscaras</translation>
</message>
<message>
<location filename="../commands/monthly_water.py"/>
<source>Gets water_2020-03.tif and so on, and probability_2020-03.tif. A mask that was made from the same rasters (name, size, time of change) with the same weights, threshold, grid and settings is kept, so an interrupted run continues where it stopped; any other file of that name is replaced. If a period fails, the others are still mapped, and the log says which failed and why.</source>
<translation>Recibe water_2020-03.tif, etc., y probability_2020-03.tif. Una máscara hecha con los mismos rásteres (nombre, tamaño, hora de modificación) y los mismos pesos, umbral, malla y ajustes se conserva, de modo que una ejecución interrumpida continúa donde se detuvo; cualquier otro archivo de ese nombre se reemplaza. Si un periodo falla, los demás se cartografían igualmente, y el registro dice cuál falló y por qué.</translation>
</message>
<message>
<location filename="../commands/monthly_water.py"/>
<source>Map monthly surface water</source>
<translation>Cartografiar agua superficial mensual</translation>
</message>
<message>
<location filename="../commands/monthly_water.py"/>
<source>Maps surface water of every month from many dated Sentinel-1 rasters.</source>
<translation>Cartografía el agua superficial de cada mes a partir de muchos rásteres de Sentinel-1 con fecha.</translation>
</message>
<message>
<location filename="../commands/monthly_water.py"/>
<source>Sorts rasters of Sentinel-1 backscatter by month, or by another period, and maps the surface water of each with GMNet, as &lt;i&gt;Map surface water&lt;/i&gt; does. The masks of all months lie on one grid: 1 for water, 0 for land and 255 where there is no observation.</source>
<translation>Ordena rásteres de retrodispersión de Sentinel-1 por mes, o por otro periodo, y cartografía el agua superficial de cada uno con GMNet, como hace &lt;i&gt;Cartografiar agua superficial&lt;/i&gt;. Las máscaras de todos los meses están en una malla: 1 para agua, 0 para tierra y 255 donde no hay observación.</translation>
</message>
<message>
<location filename="../commands/monthly_water.py"/>
<source>water,lake,flood,sentinel-1,sar,time series,month,year,temporal,dynamics,batch</source>
<translation>agua,lago,inundación,sentinel-1,sar,serie temporal,mes,año,temporal,dinámica,lote</translation>
</message>
<message>
<location filename="../commands/monthly_water.py"/>
<source>Number of masks written</source>
<translation>Número de máscaras escritas</translation>
</message>
<message>
<location filename="../commands/monthly_water.py"/>
<source>Number of masks already up to date</source>
<translation>Número de máscaras que ya estaban al día</translation>
</message>
<message>
<location filename="../commands/monthly_water.py"/>
<source>Periods that failed</source>
<translation>Periodos que fallaron</translation>
</message>
<message>
<location filename="../commands/monthly_water.py"/>
<source>Cancelled. Finished masks are kept; run again to continue.</source>
<translation>Cancelado. Las máscaras terminadas se conservan; ejecute de nuevo para continuar.</translation>
</message>
<message>
<location filename="../commands/monthly_water_work.py"/>
<source>%1 is given together with %2; give all rasters in one of the two ways.</source>
<translation>Se da %1 junto con %2; dé todos los rásteres de una de las dos maneras.</translation>
</message>
<message>
<location filename="../commands/monthly_water_work.py"/>
<source>%1 of %2 periods could not be mapped; correct what is named above and run it again, and only they are mapped.</source>
<translation>No se pudieron cartografiar %1 de %2 periodos; corrija lo indicado arriba y ejecute de nuevo, y solo esos se cartografiarán.</translation>
</message>
<message>
<location filename="../commands/plan_maps.py"/>
<source>Scenes of a search</source>
<translation>Escenas de una búsqueda</translation>
</message>
<message>
<location filename="../commands/plan_maps.py"/>
<source>What &lt;i&gt;Search for scenes&lt;/i&gt; wrote, or another STAC item collection; or a text file that names a raster on each line. Give scenes, rasters or a folder, or several of them.</source>
<translation>Lo que escribió &lt;i&gt;Buscar escenas&lt;/i&gt;, u otra colección de elementos STAC; o un archivo de texto que nombra un ráster en cada línea. Indique escenas, rásteres o una carpeta, o varios de ellos.</translation>
</message>
<message>
<location filename="../commands/plan_maps.py"/>
<source>Scenes (*.geojson *.json *.txt)</source>
<translation>Escenas (*.geojson *.json *.txt)</translation>
</message>
<message>
<location filename="../commands/plan_maps.py"/>
<source>Rasters (VV and VH)</source>
<translation>Rásteres (VV y VH)</translation>
</message>
<message>
<location filename="../commands/plan_maps.py"/>
<source>Calibrated, terrain-corrected backscatter of either orbit. Dates and orbits are read from metadata and names. Two rasters whose names differ only in VV and VH are one scene.</source>
<translation>Retrodispersión calibrada y corregida del terreno, de cualquiera de las órbitas. Las fechas y las órbitas se leen de metadatos y nombres. Dos rásteres cuyos nombres solo difieren en VV y VH son una escena.</translation>
</message>
<message>
<location filename="../commands/plan_maps.py"/>
<source>Folder with rasters</source>
<translation>Carpeta con rásteres</translation>
</message>
<message>
<location filename="../commands/plan_maps.py"/>
<source>With all folders in it.</source>
<translation>Con todas las carpetas que contiene.</translation>
</message>
<message>
<location filename="../commands/plan_maps.py"/>
<source>Orbit of rasters that do not say theirs</source>
<translation>Órbita, si el ráster no la indica</translation>
</message>
<message>
<location filename="../commands/plan_maps.py"/>
<source>&lt;i&gt;auto&lt;/i&gt; leaves them out, unless the orbit makes no difference for the model set.</source>
<translation>&lt;i&gt;auto&lt;/i&gt; los omite, salvo que la órbita no importe para el conjunto de modelos.</translation>
</message>
<message>
<location filename="../commands/plan_maps.py"/>
<source>Area as an extent</source>
<translation>Área como extensión</translation>
</message>
<message>
<location filename="../commands/plan_maps.py"/>
<source>It is covered with square tiles. In a shell in degrees: west, south, east, north. Without any area, the ground of all scenes is covered.</source>
<translation>Se cubre con teselas cuadradas. En una consola, en grados: oeste, sur, este, norte. Sin ningún área se cubre el terreno de todas las escenas.</translation>
</message>
<message>
<location filename="../commands/plan_maps.py"/>
<source>Area as polygons</source>
<translation>Área como polígonos</translation>
</message>
<message>
<location filename="../commands/plan_maps.py"/>
<source>The same. Tiles that none of them touches are left out.</source>
<translation>Lo mismo. Las teselas que ninguno de ellos toca se omiten.</translation>
</message>
<message>
<location filename="../commands/plan_maps.py"/>
<source>Tiles</source>
<translation>Teselas</translation>
</message>
<message>
<location filename="../commands/plan_maps.py"/>
<source>Polygons to map one by one, in the place of square tiles: of each, the rectangle around it. In a projected CRS in metres the masks have that CRS, otherwise that of the UTM zone.</source>
<translation>Polígonos que se cartografían uno a uno, en lugar de teselas cuadradas: de cada uno, el rectángulo que lo rodea. En un SRC proyectado en metros las máscaras tienen ese SRC; si no, el de la zona UTM.</translation>
</message>
<message>
<location filename="../commands/plan_maps.py"/>
<source>Names of the tiles</source>
<translation>Nombres de las teselas</translation>
</message>
<message>
<location filename="../commands/plan_maps.py"/>
<source>Without it, their ids are taken.</source>
<translation>Sin él se toman sus identificadores.</translation>
</message>
<message>
<location filename="../commands/plan_maps.py"/>
<source>Side of a square tile (m)</source>
<translation>Lado de una tesela cuadrada (m)</translation>
</message>
<message>
<location filename="../commands/plan_maps.py"/>
<source>Tiles are counted from the origin of their UTM zone, so that plans of neighbouring areas have the same ones.</source>
<translation>Las teselas se cuentan desde el origen de su zona UTM, de modo que los planes de áreas vecinas tienen las mismas.</translation>
</message>
<message>
<location filename="../commands/plan_maps.py"/>
<source>Size of a pixel (m)</source>
<translation>Tamaño de un píxel (m)</translation>
</message>
<message>
<location filename="../commands/plan_maps.py"/>
<source>Of the masks.</source>
<translation>De las máscaras.</translation>
</message>
<message>
<location filename="../commands/plan_maps.py"/>
<source>Ground around each tile that the network sees (m)</source>
<translation>Margen que la red ve de más (m)</translation>
</message>
<message>
<location filename="../commands/plan_maps.py"/>
<source>GMNet looks about 10 km around a pixel, coarsely. More ground makes the seams of tiles fainter, and each tile takes longer.</source>
<translation>GMNet mira unos 10 km alrededor de un píxel, de forma aproximada. Más terreno hace menos visibles las juntas de las teselas, y cada tesela tarda más.</translation>
</message>
<message>
<location filename="../commands/plan_maps.py"/>
<source>Also map so far around the area (m)</source>
<translation>Distancia alrededor del área (m)</translation>
</message>
<message>
<location filename="../commands/plan_maps.py"/>
<source>First day</source>
<translation>Primer día</translation>
</message>
<message>
<location filename="../commands/plan_maps.py"/>
<source>Scenes of earlier days are left out.</source>
<translation>Las escenas de días anteriores se omiten.</translation>
</message>
<message>
<location filename="../commands/plan_maps.py"/>
<source>Last day</source>
<translation>Último día</translation>
</message>
<message>
<location filename="../commands/plan_maps.py"/>
<source>Scenes of later days are left out.</source>
<translation>Las escenas de días posteriores se omiten.</translation>
</message>
<message>
<location filename="../commands/plan_maps.py"/>
<source>day, dekad (starting on the 1st, 11th and 21st), month, quarter or year. Within it, scenes of an orbit lie over each other, the latest on top, as in &lt;i&gt;Map monthly surface water&lt;/i&gt;.</source>
<translation>día, década (comienza los días 1, 11 y 21), mes, trimestre o año. Dentro de él, las escenas de una órbita se superponen, la última encima, como en &lt;i&gt;Cartografiar agua superficial mensual&lt;/i&gt;.</translation>
</message>
<message>
<location filename="../commands/plan_maps.py"/>
<source>In whole percent, beside the masks.</source>
<translation>En tanto por ciento entero, junto a las máscaras.</translation>
</message>
<message>
<location filename="../commands/plan_maps.py"/>
<source>Elevation model, to exclude steep ground</source>
<translation>Modelo de elevación (terreno)</translation>
</message>
<message>
<location filename="../commands/plan_maps.py"/>
<source>Slopes are computed from it for each tile, and &lt;i&gt;Exclude terrain&lt;/i&gt; is a part of each task. A raster, or the address of one.</source>
<translation>De él se calculan las pendientes de cada tesela, y &lt;i&gt;Excluir terreno&lt;/i&gt; forma parte de cada tarea. Un ráster, o la dirección de uno.</translation>
</message>
<message>
<location filename="../commands/plan_maps.py"/>
<source>Maximum slope (degrees)</source>
<translation>Pendiente máxima (grados)</translation>
</message>
<message>
<location filename="../commands/plan_maps.py"/>
<source>Steeper pixels become 250.</source>
<translation>Los píxeles más inclinados pasan a 250.</translation>
</message>
<message>
<location filename="../commands/plan_maps.py"/>
<source>Height above drainage (m)</source>
<translation>Altura sobre el drenaje (m)</translation>
</message>
<message>
<location filename="../commands/plan_maps.py"/>
<source>Higher pixels are excluded. A raster, or the address of one.</source>
<translation>Los píxeles más altos se excluyen. Un ráster, o la dirección de uno.</translation>
</message>
<message>
<location filename="../commands/plan_maps.py"/>
<source>Maximum height above drainage (m)</source>
<translation>Altura máxima sobre el drenaje (m)</translation>
</message>
<message>
<location filename="../commands/plan_maps.py"/>
<source>Higher pixels become 250.</source>
<translation>Los píxeles más altos pasan a ser 250.</translation>
</message>
<message>
<location filename="../commands/plan_maps.py"/>
<source>Where a run puts them. Without it, a folder beside the plan with its name.</source>
<translation>Donde las pone una ejecución. Sin ella, una carpeta junto al plan con su nombre.</translation>
</message>
<message>
<location filename="../commands/plan_maps.py"/>
<source>Plan</source>
<translation>Plan</translation>
</message>
<message>
<location filename="../commands/plan_maps.py"/>
<source>A GeoPackage: a row for each tile and period, with its scenes and state, and tables of the settings and of the scenes that were left out, with the reasons.</source>
<translation>Un GeoPackage: una fila por cada tesela y período, con sus escenas y su estado, y tablas de los ajustes y de las escenas omitidas, con los motivos.</translation>
</message>
<message>
<location filename="../commands/plan_maps.py"/>
<source>Plan maps</source>
<translation>Planificar mapas</translation>
</message>
<message>
<location filename="../commands/plan_maps.py"/>
<source>Plans the maps of an area and a time, tile by tile, as a table that can be run.</source>
<translation>Planifica los mapas de un área y un tiempo, tesela a tesela, como una tabla que se puede ejecutar.</translation>
</message>
<message>
<location filename="../commands/plan_maps.py"/>
<source>Sorts Sentinel-1 scenes by tile and period, and writes a plan of what is mapped from what. &lt;i&gt;Run a plan&lt;/i&gt; makes the masks, on this machine or on many, and can be stopped and continued. The plan is a layer of tiles, coloured by their state.</source>
<translation>Ordena escenas de Sentinel-1 por tesela y período, y escribe un plan de qué se cartografía a partir de qué. &lt;i&gt;Ejecutar un plan&lt;/i&gt; hace las máscaras, en este equipo o en muchos, y se puede detener y continuar. El plan es una capa de teselas, coloreadas por su estado.</translation>
</message>
<message>
<location filename="../commands/plan_maps.py"/>
<source>Number of tasks</source>
<translation>Número de tareas</translation>
</message>
<message>
<location filename="../commands/plan_maps.py"/>
<source>Number of tiles</source>
<translation>Número de teselas</translation>
</message>
<message>
<location filename="../commands/plan_maps.py"/>
<source>Number of periods</source>
<translation>Número de períodos</translation>
</message>
<message>
<location filename="../commands/plan_maps.py"/>
<source>Millions of pixels to map</source>
<translation>Millones de píxeles por cartografiar</translation>
</message>
<message>
<location filename="../commands/plan_maps.py"/>
<source>Scenes that were left out</source>
<translation>Escenas omitidas</translation>
</message>
<message>
<location filename="../commands/plan_maps_work.py"/>
<source>%1 (%2) is before %3 (%4); swap the two.</source>
<translation>%1 (%2) es anterior a %3 (%4); intercámbielos.</translation>
</message>
<message>
<location filename="../commands/plan_maps_work.py"/>
<source>%1 is given together with %2 or %3; give either tiles or an area to cover with tiles.</source>
<translation>%1 se indica junto con %2 o %3; indique teselas o un área que cubrir con teselas.</translation>
</message>
<message>
<location filename="../commands/plan_maps_work.py"/>
<source>No scenes are given; choose %1, %2 or %3.</source>
<translation>No se indica ninguna escena; elija %1, %2 o %3.</translation>
</message>
<message>
<location filename="../commands/plan_maps_work.py"/>
<source>is %L1 m, which is less than a pixel; give more.</source>
<translation>es %L1 m, menos que un píxel; indique más.</translation>
</message>
<message>
<location filename="../commands/plan_maps_work.py"/>
<source>%L1 tasks: %L2 tiles, %L3 periods, %L4 million pixels.</source>
<translation>%L1 tareas: %L2 teselas, %L3 períodos, %L4 millones de píxeles.</translation>
</message>
<message>
<location filename="../commands/plan_maps_work.py"/>
<source>Left out: %1. %2</source>
<translation>Omitida: %1. %2</translation>
</message>
<message>
<location filename="../commands/plan_maps_work.py"/>
<source>%L1 scenes were left out; the plan's table 'left_out' has all reasons.</source>
<translation>Se omitieron %L1 escenas; la tabla 'left_out' del plan tiene todos los motivos.</translation>
</message>
<message>
<location filename="../commands/run_plan.py"/>
<source>A GeoPackage that &lt;i&gt;Plan maps&lt;/i&gt; wrote. What is done already is kept; what failed is tried again.</source>
<translation>Un GeoPackage que escribió &lt;i&gt;Planificar mapas&lt;/i&gt;. Lo que ya está hecho se conserva; lo que falló se intenta de nuevo.</translation>
</message>
<message>
<location filename="../commands/run_plan.py"/>
<source>Workers on this machine (0: none)</source>
<translation>Procesos en este equipo (0: ninguno)</translation>
</message>
<message>
<location filename="../commands/run_plan.py"/>
<source>Starts so many processes, which share the GPUs; for machines with more than one. Needs the Python package distributed.</source>
<translation>Inicia tantos procesos, que se reparten las GPU; para equipos con más de una. Necesita el paquete de Python distributed.</translation>
</message>
<message>
<location filename="../commands/run_plan.py"/>
<source>Address of a Dask scheduler</source>
<translation>Planificador de Dask (dirección)</translation>
</message>
<message>
<location filename="../commands/run_plan.py"/>
<source>Such as tcp://10.0.0.1:8786: its workers do the tasks. They need this program in the same version, and the plan's files under the same paths.</source>
<translation>Como tcp://10.0.0.1:8786: sus procesos de trabajo hacen las tareas. Necesitan este programa en la misma versión, y los archivos del plan en las mismas rutas.</translation>
</message>
<message>
<location filename="../commands/run_plan.py"/>
<source>Run a plan</source>
<translation>Ejecutar un plan</translation>
</message>
<message>
<location filename="../commands/run_plan.py"/>
<source>Makes the water masks of a plan, and continues where an earlier run stopped.</source>
<translation>Hace las máscaras de agua de un plan, y continúa donde se detuvo una ejecución anterior.</translation>
</message>
<message>
<location filename="../commands/run_plan.py"/>
<source>Does the tasks of a plan that are not done: maps each tile and period with GMNet, while it reads the scenes of the next one, and records the state of each task in the plan. Tasks that fail are tried again, then reported, without harm to the others. A plan can be run by one run at a time. At the end, a STAC collection and a virtual raster for each period describe all masks.</source>
<translation>Hace las tareas de un plan que no están hechas: cartografía cada tesela y período con GMNet mientras lee las escenas de la siguiente, y anota el estado de cada tarea en el plan. Las tareas que fallan se intentan de nuevo y después se comunican, sin daño para las demás. Un plan solo lo puede ejecutar una ejecución a la vez. Al final, una colección STAC y un ráster virtual por período describen todas las máscaras.</translation>
</message>
<message>
<location filename="../commands/run_plan.py"/>
<source>Number of tasks in the plan</source>
<translation>Número de tareas del plan</translation>
</message>
<message>
<location filename="../commands/run_plan.py"/>
<source>Tasks done by this run</source>
<translation>Tareas hechas por esta ejecución</translation>
</message>
<message>
<location filename="../commands/run_plan.py"/>
<source>Tasks that were done already</source>
<translation>Tareas que ya estaban hechas</translation>
</message>
<message>
<location filename="../commands/run_plan.py"/>
<source>Number of tasks that failed</source>
<translation>Número de tareas que fallaron</translation>
</message>
<message>
<location filename="../commands/run_plan.py"/>
<source>Tasks that failed</source>
<translation>Tareas que fallaron</translation>
</message>
<message>
<location filename="../commands/run_plan.py"/>
<source>Speed (million pixels a second)</source>
<translation>Velocidad (millones de píxeles por segundo)</translation>
</message>
<message>
<location filename="../commands/run_plan.py"/>
<source>STAC collection of the masks</source>
<translation>Colección STAC de las máscaras</translation>
</message>
<message>
<location filename="../commands/run_plan.py"/>
<source>Folder with the masks</source>
<translation>Carpeta con las máscaras</translation>
</message>
<message>
<location filename="../commands/run_plan.py"/>
<source>Cancelled. Finished masks are kept; run the plan again to continue.</source>
<translation>Cancelado. Las máscaras terminadas se conservan; ejecute el plan de nuevo para continuar.</translation>
</message>
<message>
<location filename="../commands/run_plan_work.py"/>
<source>%1 and %2 are given together; a scheduler has workers of its own, so give one of the two.</source>
<translation>%1 y %2 se indican juntos; un planificador tiene sus propios procesos de trabajo, así que indique uno de los dos.</translation>
</message>
<message>
<location filename="../commands/run_plan_work.py"/>
<source>%L1 masks made, %L2 there already, %L3 failed; %L4 million pixels a second.</source>
<translation>%L1 máscaras hechas, %L2 ya existían, %L3 fallaron; %L4 millones de píxeles por segundo.</translation>
</message>
<message>
<location filename="../commands/run_plan_work.py"/>
<source>No task of '%1' could be done. The first failed because: %2</source>
<translation>No se pudo hacer ninguna tarea de '%1'. La primera falló porque: %2</translation>
</message>
<message>
<location filename="../commands/run_plan_work.py"/>
<source>%L1 of %L2 tasks failed (%3 and others); the plan says why. Correct what is wrong and run the plan again: only they are tried again.</source>
<translation>%L1 de %L2 tareas fallaron (%3 y otras); el plan dice por qué. Corrija lo que está mal y ejecute el plan de nuevo: solo ellas se intentan otra vez.</translation>
</message>
<message>
<location filename="../commands/run_plan_work.py"/>
<source>%L1 of %L2 tasks failed (%3); the plan says why. Correct what is wrong and run the plan again: only they are tried again.</source>
<translation>%L1 de %L2 tareas fallaron (%3); el plan dice por qué. Corrija lo que está mal y ejecute el plan de nuevo: solo ellas se intentan otra vez.</translation>
</message>
<message>
<location filename="../commands/train_model.py"/>
<source>Train or fine-tune a model</source>
<translation>Entrenar o ajustar un modelo</translation>
</message>
<message>
<location filename="../commands/train_model.py"/>
<source>Trains a network on your own rasters with labels of water.</source>
<translation>Entrena una red con sus propios rásteres con etiquetas de agua.</translation>
</message>
<message>
<location filename="../commands/train_model.py"/>
<source>Trains GMNet on rasters of backscatter with labels of water, from a model set or from random weights. A part of the labels is kept for validation. The folder that comes out is a model set for &lt;i&gt;Map surface water&lt;/i&gt;.</source>
<translation>Entrena GMNet con rásteres de retrodispersión con etiquetas de agua, a partir de un conjunto de modelos o de pesos aleatorios. Una parte de las etiquetas se reserva para validar. La carpeta resultante es un conjunto de modelos para &lt;i&gt;Cartografiar agua superficial&lt;/i&gt;.</translation>
</message>
<message>
<location filename="../commands/train_model.py"/>
<source>water,sentinel-1,sar,radar,deep learning,training,fine-tuning,transfer learning,labels</source>
<translation>agua,sentinel-1,sar,radar,aprendizaje profundo,entrenamiento,ajuste fino,aprendizaje por transferencia,etiquetas</translation>
</message>
<message>
<location filename="../commands/train_model.py"/>
<source>IoU on the validation blocks before training</source>
<translation>IoU en los bloques de validación antes de entrenar</translation>
</message>
<message>
<location filename="../commands/train_model.py"/>
<source>IoU after training</source>
<translation>IoU después de entrenar</translation>
</message>
<message>
<location filename="../commands/train_model.py"/>
<source>Epoch that was kept</source>
<translation>Época que se conservó</translation>
</message>
<message>
<location filename="../core/accuracy/accuracy_report.py"/>
<source>Steep or high above drainage (250)</source>
<translation>Pendiente fuerte o muy por encima del drenaje (250)</translation>
</message>
<message>
<location filename="../core/accuracy/accuracy_report.py"/>
<source>Layover or shadow (251)</source>
<translation>Inversión por relieve o sombra (251)</translation>
</message>
<message>
<location filename="../core/accuracy/accuracy_report.py"/>
<source>No observation (255)</source>
<translation>Sin observación (255)</translation>
</message>
<message>
<location filename="../core/accuracy/accuracy_report.py"/>
<source>&lt;h2&gt;Caveats&lt;/h2&gt;&lt;ul&gt;%1&lt;/ul&gt;</source>
<translation>&lt;h2&gt;Advertencias&lt;/h2&gt;&lt;ul&gt;%1&lt;/ul&gt;</translation>
</message>
<message>
<location filename="../core/accuracy/accuracy_report.py"/>
<source>Sample points for %1</source>
<translation>Puntos de muestreo para %1</translation>
</message>
<message>
<location filename="../core/accuracy/accuracy_report.py"/>
<source>Accuracy of %1</source>
<translation>Exactitud de %1</translation>
</message>
<message>
<location filename="../core/accuracy/accuracy_report.py"/>
<source>&lt;p&gt;Reference: %1. %L2 %3 that are water or land in both the map and the reference were compared.&lt;/p&gt;</source>
<translation>&lt;p&gt;Referencia: %1. Se compararon %L2 %3 que son agua o tierra tanto en el mapa como en la referencia.&lt;/p&gt;</translation>
</message>
<message>
<location filename="../core/accuracy/accuracy_report.py"/>
<source>&lt;h2&gt;Error matrix, %1&lt;/h2&gt;</source>
<translation>&lt;h2&gt;Matriz de confusión, %1&lt;/h2&gt;</translation>
</message>
<message>
<location filename="../core/accuracy/accuracy_report.py"/>
<source>%1 on the map</source>
<translation>%1 en el mapa</translation>
</message>
<message>
<location filename="../core/accuracy/accuracy_report.py"/>
<source>%1 in the reference</source>
<translation>%1 en la referencia</translation>
</message>
<message>
<location filename="../core/accuracy/accuracy_report.py"/>
<source>Each point counts equally here. Where points are denser in one class, all of these except the user's accuracies describe the sample, not the map; use those above.</source>
<translation>Aquí cada punto cuenta lo mismo. Donde los puntos son más densos en una clase, todas estas medidas, salvo las exactitudes del usuario, describen la muestra y no el mapa; use las de arriba.</translation>
</message>
<message>
<location filename="../core/accuracy/accuracy_report.py"/>
<source>Every compared pixel is counted, so these are not estimates from a sample and have no sampling error and no interval. They hold only for the compared pixels. Neighbouring pixels are similar, so many pixels do not prove that the map is as good elsewhere.</source>
<translation>Se cuenta cada píxel comparado, de modo que no son estimaciones de una muestra y no tienen error de muestreo ni intervalo. Valen solo para los píxeles comparados. Los píxeles vecinos se parecen, así que muchos píxeles no prueban que el mapa sea igual de bueno en otros lugares.</translation>
</message>
<message>
<location filename="../core/accuracy/accuracy_report.py"/>
<source>&lt;h2&gt;Measures of the sample&lt;/h2&gt;</source>
<translation>&lt;h2&gt;Medidas de la muestra&lt;/h2&gt;</translation>
</message>
<message>
<location filename="../core/accuracy/accuracy_report.py"/>
<source>&lt;h2&gt;Measures&lt;/h2&gt;</source>
<translation>&lt;h2&gt;Medidas&lt;/h2&gt;</translation>
</message>
<message>
<location filename="../core/accuracy/accuracy_report.py"/>
<source>User's accuracy (precision)</source>
<translation>Exactitud del usuario (precisión)</translation>
</message>
<message>
<location filename="../core/accuracy/accuracy_report.py"/>
<source>Producer's accuracy (recall)</source>
<translation>Exactitud del productor (exhaustividad)</translation>
</message>
<message>
<location filename="../core/accuracy/accuracy_report.py"/>
<source>&lt;p&gt;User's accuracy: the share of a class on the map that is correct. Producer's accuracy: the share of a class in the reference that the map found. Where most of the ground is land, overall accuracy is high for any map: look at the IoU. Kappa (Cohen 1960) is given because it is customary; it adds little to the matrix (Pontius, Millones 2011, &lt;a href="https://doi.org/10.1080/01431161.2011.552923"&gt;doi 10.1080/01431161.2011.552923&lt;/a&gt;).&lt;/p&gt;</source>
<translation>&lt;p&gt;Exactitud del usuario: la parte de una clase en el mapa que es correcta. Exactitud del productor: la parte de una clase en la referencia que el mapa encontró. Donde la mayor parte del terreno es tierra, la exactitud global es alta para cualquier mapa: mire el IoU. Kappa (Cohen 1960) se da por costumbre; añade poco a la matriz (Pontius, Millones 2011, &lt;a href="https://doi.org/10.1080/01431161.2011.552923"&gt;doi 10.1080/01431161.2011.552923&lt;/a&gt;).&lt;/p&gt;</translation>
</message>
<message>
<location filename="../core/accuracy/accuracy_report.py"/>
<source>IoU of water</source>
<translation>IoU del agua</translation>
</message>
<message>
<location filename="../core/accuracy/accuracy_report.py"/>
<source>&lt;h2&gt;Compared area, km²&lt;/h2&gt;</source>
<translation>&lt;h2&gt;Área comparada, km²&lt;/h2&gt;</translation>
</message>
<message>
<location filename="../core/accuracy/accuracy_report.py"/>
<source>User's accuracy</source>
<translation>Exactitud del usuario</translation>
</message>
<message>
<location filename="../core/accuracy/accuracy_report.py"/>
<source>Producer's accuracy</source>
<translation>Exactitud del productor</translation>
</message>
<message>
<location filename="../core/accuracy/accuracy_report.py"/>
<source>Mapped km²</source>
<translation>km² en el mapa</translation>
</message>
<message>
<location filename="../core/accuracy/accuracy_report.py"/>
<source>Estimated km²</source>
<translation>km² estimados</translation>
</message>
<message>
<location filename="../core/accuracy/accuracy_report.py"/>
<source>&lt;h2&gt;Area-adjusted estimates for the whole map, ± 95 % interval&lt;/h2&gt;</source>
<translation>&lt;h2&gt;Estimaciones ajustadas por área para todo el mapa, ± intervalo del 95 %&lt;/h2&gt;</translation>
</message>
<message>
<location filename="../core/accuracy/accuracy_report.py"/>
<source>&lt;p&gt;Overall accuracy: &lt;b&gt;%1&lt;/b&gt;&lt;/p&gt;</source>
<translation>&lt;p&gt;Exactitud global: &lt;b&gt;%1&lt;/b&gt;&lt;/p&gt;</translation>
</message>
<message>
<location filename="../core/accuracy/accuracy_report.py"/>
<source>&lt;p&gt;Each point stands for its share of the area of its class on the map. This holds for points drawn at random in the classes of this map, as this algorithm draws them, and for points at random or on a regular grid over all of it; not for hand-picked points. The intervals cover only the randomness of the sample; errors in the reference come on top of that.&lt;/p&gt;</source>
<translation>&lt;p&gt;Cada punto representa su parte del área de su clase en el mapa. Esto vale para puntos extraídos al azar en las clases de este mapa, como los extrae este algoritmo, y para puntos al azar o en una malla regular sobre todo él; no para puntos elegidos a mano. Los intervalos solo abarcan el azar de la muestra; los errores de la referencia se suman a ello.&lt;/p&gt;</translation>
</message>
<message>
<location filename="../core/accuracy/accuracy_report.py"/>
<source>&lt;p&gt;± 0 means that no sampled point was wrong, not that the map has no errors: draw more points to find rare ones.&lt;/p&gt;</source>
<translation>&lt;p&gt;± 0 significa que ningún punto de la muestra era erróneo, no que el mapa no tenga errores: extraiga más puntos para encontrar los raros.&lt;/p&gt;</translation>
</message>
<message>
<location filename="../core/accuracy/accuracy_report.py"/>
<source>&lt;p&gt;Error matrix as proportions of the mapped area:&lt;/p&gt;</source>
<translation>&lt;p&gt;Matriz de confusión como proporciones del área del mapa:&lt;/p&gt;</translation>
</message>
<message>
<location filename="../core/accuracy/accuracy_report.py"/>
<source>&lt;p&gt;Stratified estimators of %1, section 4.&lt;/p&gt;</source>
<translation>&lt;p&gt;Estimadores estratificados de %1, sección 4.&lt;/p&gt;</translation>
</message>
<message>
<location filename="../core/accuracy/accuracy_report.py"/>
<source>&lt;h2&gt;Left out, %1&lt;/h2&gt;</source>
<translation>&lt;h2&gt;Excluidos, %1&lt;/h2&gt;</translation>
</message>
<message>
<location filename="../core/accuracy/accuracy_report.py"/>
<source>&lt;p&gt;Water or land on the map, but unknown in the reference: %L1.&lt;/p&gt;</source>
<translation>&lt;p&gt;Agua o tierra en el mapa, pero desconocido en la referencia: %L1.&lt;/p&gt;</translation>
</message>
<message>
<location filename="../core/accuracy/accuracy_report.py"/>
<source>&lt;p&gt;Outside the map: %L1.&lt;/p&gt;</source>
<translation>&lt;p&gt;Fuera del mapa: %L1.&lt;/p&gt;</translation>
</message>
<message>
<location filename="../core/accuracy/accuracy_report.py"/>
<source>&lt;p&gt;Known in the reference, but not assessed because the map has neither water nor land there:&lt;/p&gt;</source>
<translation>&lt;p&gt;Conocido en la referencia, pero no evaluado porque el mapa no tiene ahí ni agua ni tierra:&lt;/p&gt;</translation>
</message>
<message>
<location filename="../core/accuracy/accuracy_report.py"/>
<source>On the map</source>
<translation>En el mapa</translation>
</message>
<message>
<location filename="../core/accuracy/accuracy_report.py"/>
<source>&lt;h2&gt;Sample points&lt;/h2&gt;</source>
<translation>&lt;h2&gt;Puntos de muestreo&lt;/h2&gt;</translation>
</message>
<message>
<location filename="../core/accuracy/accuracy_report.py"/>
<source>&lt;p&gt;Drawn at random, without replacement, among the pixels of each class. Determine what is at each point without looking at the map or at the field &lt;i&gt;map_class&lt;/i&gt;, write water or land into the field &lt;i&gt;reference&lt;/i&gt;, and give the layer as reference points for the same mask.&lt;/p&gt;</source>
<translation>&lt;p&gt;Extraídos al azar, sin reemplazo, entre los píxeles de cada clase. Determine qué hay en cada punto sin mirar el mapa ni el campo &lt;i&gt;map_class&lt;/i&gt;, escriba water (agua) o land (tierra) en el campo &lt;i&gt;reference&lt;/i&gt; y dé la capa como puntos de referencia para la misma máscara.&lt;/p&gt;</translation>
</message>
<message>
<location filename="../core/accuracy/accuracy_report.py"/>
<source>Class on the map</source>
<translation>Clase en el mapa</translation>
</message>
<message>
<location filename="../core/accuracy/accuracy_report.py"/>
<source>&lt;p&gt;Number of points and allocation: %1, section 5.1.&lt;/p&gt;</source>
<translation>&lt;p&gt;Número de puntos y reparto: %1, sección 5.1.&lt;/p&gt;</translation>
</message>
<message>
<location filename="../core/accuracy/assess_command.py"/>
<source>A raster of 0 land, 1 water, 255 no observation, as &lt;i&gt;Map surface water&lt;/i&gt; writes it. Pixels that are 250 or 251 (terrain) or 255 are neither water nor land: they are left out, and the report counts what the reference has there.</source>
<translation>Un ráster de 0 tierra, 1 agua, 255 sin observación, como lo escribe &lt;i&gt;Cartografiar agua superficial&lt;/i&gt;. Los píxeles de 250 o 251 (terreno) o 255 no son ni agua ni tierra: se excluyen, y el informe cuenta lo que la referencia tiene ahí.</translation>
</message>
<message>
<location filename="../core/accuracy/assess_command.py"/>
<source>Reference raster</source>
<translation>Ráster de referencia</translation>
</message>
<message>
<location filename="../core/accuracy/assess_command.py"/>
<source>A raster of classes on any grid; the value at the centre of a mask's pixel counts. Every pixel is compared, so the measures are counted, not estimated, and have no intervals.</source>
<translation>Un ráster de clases en cualquier malla; cuenta el valor en el centro de cada píxel de la máscara. Se compara cada píxel, así que las medidas se cuentan, no se estiman, y no tienen intervalos.</translation>
</message>
<message>
<location filename="../core/accuracy/assess_command.py"/>
<source>Reference polygons or points</source>
<translation>Polígonos o puntos de referencia</translation>
</message>
<message>
<location filename="../core/accuracy/assess_command.py"/>
<source>In any CRS; give a raster or a layer, not both. A pixel belongs to a polygon if its centre is inside; where polygons overlap, water takes precedence over land, and other values over both. Points that were drawn at random in the classes of this mask (as this algorithm draws them), or at random or on a regular grid over all of it, also give area-adjusted estimates for the whole map with 95 % intervals. Hand-picked points do not: use only their error matrix.</source>
<translation>En cualquier SRC; dé un ráster o una capa, no ambos. Un píxel pertenece a un polígono si su centro está dentro; donde los polígonos se superponen, el agua prevalece sobre la tierra, y otros valores sobre ambas. Los puntos extraídos al azar en las clases de esta máscara (como los extrae este algoritmo), o al azar o en una malla regular sobre toda ella, dan además estimaciones ajustadas por área para todo el mapa con intervalos del 95 %. Los puntos elegidos a mano no: use solo su matriz de confusión.</translation>
</message>
<message>
<location filename="../core/accuracy/assess_command.py"/>
<source>Field with water or land</source>
<translation>Campo con agua o tierra</translation>
</message>
<message>
<location filename="../core/accuracy/assess_command.py"/>
<source>The field of the layer that distinguishes water from land. Empty: all polygons are water; for points, the field &lt;i&gt;reference&lt;/i&gt;.</source>
<translation>El campo de la capa que distingue el agua de la tierra. Vacío: todos los polígonos son agua; para puntos, el campo &lt;i&gt;reference&lt;/i&gt;.</translation>
</message>
<message>
<location filename="../core/accuracy/assess_command.py"/>
<source>Accuracy report</source>
<translation>Informe de exactitud</translation>
</message>
<message>
<location filename="../core/accuracy/assess_command.py"/>
<source>A page with the error matrix, the measures, and what was left out and why. Formulas are those of Olofsson et al. (2014), doi 10.1016/j.rse.2014.02.015.</source>
<translation>Una página con la matriz de confusión, las medidas, y qué se excluyó y por qué. Las fórmulas son las de Olofsson et al. (2014), doi 10.1016/j.rse.2014.02.015.</translation>
</message>
<message>
<location filename="../core/accuracy/assess_command.py"/>
<source>The numbers of the report as a CSV file.</source>
<translation>Los números del informe como archivo CSV.</translation>
</message>
<message>
<location filename="../core/accuracy/assess_command.py"/>
<source>Agreement</source>
<translation>Concordancia</translation>
</message>
<message>
<location filename="../core/accuracy/assess_command.py"/>
<source>A raster of where mask and reference agree: 0 land in both, 1 water in both, 2 water on the map only, 3 water in the reference only, 255 not compared. For a reference raster or polygons.</source>
<translation>Un ráster de dónde concuerdan máscara y referencia: 0 tierra en ambas, 1 agua en ambas, 2 agua solo en el mapa, 3 agua solo en la referencia, 255 no comparado. Para un ráster o polígonos de referencia.</translation>
</message>
<message>
<location filename="../core/accuracy/assess_command.py"/>
<source>Sample points</source>
<translation>Puntos de muestreo</translation>
</message>
<message>
<location filename="../core/accuracy/assess_command.py"/>
<source>If you have no reference yet. Points are drawn at random among the pixels of each class, with the fields &lt;i&gt;id&lt;/i&gt;, &lt;i&gt;map_class&lt;/i&gt; and the empty &lt;i&gt;reference&lt;/i&gt;. Write water or land there, from a better image and without looking at the map, then give the layer as reference points for the same mask.</source>
<translation>Si aún no tiene referencia. Los puntos se extraen al azar entre los píxeles de cada clase, con los campos &lt;i&gt;id&lt;/i&gt;, &lt;i&gt;map_class&lt;/i&gt; y el campo vacío &lt;i&gt;reference&lt;/i&gt;. Escriba ahí water (agua) o land (tierra), según una imagen mejor y sin mirar el mapa, y dé después la capa como puntos de referencia para la misma máscara.</translation>
</message>
<message>
<location filename="../core/accuracy/assess_command.py"/>
<source>Half the width of its 95 % interval</source>
<translation>La mitad del ancho de su intervalo del 95 %</translation>
</message>
<message>
<location filename="../core/accuracy/assess_command.py"/>
<source>Assess accuracy</source>
<translation>Evaluar exactitud</translation>
</message>
<message>
<location filename="../core/accuracy/assess_command.py"/>
<source>Compares a water mask with reference data, or draws random sample points for you to label.</source>
<translation>Compara una máscara de agua con datos de referencia, o extrae puntos de muestreo al azar para que usted los etiquete.</translation>
</message>
<message>
<location filename="../core/accuracy/assess_command.py"/>
<source>Measures how accurate a water mask is: error matrix, overall, user's and producer's accuracy, F1, IoU and kappa, against a raster, polygons or points. Points that were drawn at random also give area-adjusted accuracy and the area of water with 95 % intervals. If you have no reference data, let it draw sample points first.</source>
<translation>Mide la exactitud de una máscara de agua: matriz de confusión, exactitud global, del usuario y del productor, F1, IoU y kappa, frente a un ráster, polígonos o puntos. Los puntos extraídos al azar dan además la exactitud ajustada por área y el área de agua con intervalos del 95 %. Si no tiene datos de referencia, deje que primero extraiga puntos de muestreo.</translation>
</message>
<message>
<location filename="../core/accuracy/assess_command.py"/>
<source>water,accuracy,validation,error matrix,confusion matrix,kappa,iou,f1,user's accuracy,producer's accuracy,area-adjusted,stratified random sample,olofsson</source>
<translation>agua,exactitud,validación,matriz de error,matriz de confusión,kappa,iou,f1,exactitud del usuario,exactitud del productor,ajustado por área,muestreo aleatorio estratificado,olofsson</translation>
</message>
<message>
<location filename="../core/accuracy/assess_command.py"/>
<source>Compared pixels or points</source>
<translation>Píxeles o puntos comparados</translation>
</message>
<message>
<location filename="../core/accuracy/assess_command.py"/>
<source>User's accuracy (precision) of water</source>
<translation>Exactitud del usuario (precisión) del agua</translation>
</message>
<message>
<location filename="../core/accuracy/assess_command.py"/>
<source>Producer's accuracy (recall) of water</source>
<translation>Exactitud del productor (exhaustividad) del agua</translation>
</message>
<message>
<location filename="../core/accuracy/assess_command.py"/>
<source>User's accuracy of land</source>
<translation>Exactitud del usuario de la tierra</translation>
</message>
<message>
<location filename="../core/accuracy/assess_command.py"/>
<source>Producer's accuracy of land</source>
<translation>Exactitud del productor de la tierra</translation>
</message>
<message>
<location filename="../core/accuracy/assess_command.py"/>
<source>Kappa</source>
<translation>Kappa</translation>
</message>
<message>
<location filename="../core/accuracy/assess_command.py"/>
<source>Area-adjusted overall accuracy</source>
<translation>Exactitud global ajustada por área</translation>
</message>
<message>
<location filename="../core/accuracy/assess_command.py"/>
<source>Area-adjusted producer's accuracy of water</source>
<translation>Exactitud del productor del agua ajustada por área</translation>
</message>
<message>
<location filename="../core/accuracy/assess_command.py"/>
<source>Area-adjusted area of water (km²)</source>
<translation>Área de agua ajustada por área (km²)</translation>
</message>
<message>
<location filename="../core/accuracy/assess_command.py"/>
<source>%1 (km²)</source>
<translation>%1 (km²)</translation>
</message>
<message>
<location filename="../core/accuracy/assess_work.py"/>
<source>the raster '%1'</source>
<translation>el ráster «%1»</translation>
</message>
<message>
<location filename="../core/accuracy/assess_work.py"/>
<source>%1 compares pixel by pixel, which needs a reference raster or polygons; leave it empty.</source>
<translation>%1 compara píxel a píxel, para lo que hace falta un ráster o polígonos de referencia; déjelo vacío.</translation>
</message>
<message>
<location filename="../core/accuracy/assess_work.py"/>
<source>There is nothing to compare the mask with. Give %1 or %2; if you have neither, choose where to save %3 and label them.</source>
<translation>No hay nada con qué comparar la máscara. Dé %1 o %2; si no tiene ninguno, elija dónde guardar %3 y etiquételos.</translation>
</message>
<message>
<location filename="../core/accuracy/assess_work.py"/>
<source>Overall accuracy %1; of water: user's %2, producer's %3, F1 %4, IoU %5; kappa %6.</source>
<translation>Exactitud global %1; del agua: usuario %2, productor %3, F1 %4, IoU %5; kappa %6.</translation>
</message>
<message>
<location filename="../core/accuracy/assess_work.py"/>
<source>Area-adjusted, with 95 % intervals: overall accuracy %1; of water: producer's %2, area %3 km².</source>
<translation>Ajustado por área, con intervalos del 95 %: exactitud global %1; del agua: productor %2, área %3 km².</translation>
</message>
<message>
<location filename="../core/accuracy/assess_work.py"/>
<source>Agreement of %1 with its reference</source>
<translation>Concordancia de %1 con su referencia</translation>
</message>
<message>
<location filename="../core/accuracy/assessment.py"/>
<source>%1 and %2 are the same raster; choose another one to compare the mask with.</source>
<translation>%1 y %2 son el mismo ráster; elija otro con que comparar la máscara.</translation>
</message>
<message>
<location filename="../core/accuracy/assessment.py"/>
<source>it can have no sample points</source>
<translation>no puede tener puntos de muestreo</translation>
</message>
<message>
<location filename="../core/accuracy/assessment.py"/>
<source>the agreement</source>
<translation>la concordancia</translation>
</message>
<message>
<location filename="../core/accuracy/assessment.py"/>
<source>The reference has no %1 where the mask is known, so user's accuracies and the measures of both classes together mean little.</source>
<translation>La referencia no tiene %1 donde la máscara es conocida, así que las exactitudes del usuario y las medidas de ambas clases juntas significan poco.</translation>
</message>
<message>
<location filename="../core/accuracy/assessment.py"/>
<source>Mask and reference contradict each other: the mask has land in %L1 of the reference's water, and water in %L2 of its land. Check whether the classes of one of them are swapped (1 means land in some water masks, such as those of ASF HyP3), and that both show the same place and time.</source>
<translation>La máscara y la referencia se contradicen: la máscara tiene tierra en %L1 del agua de la referencia, y agua en %L2 de su tierra. Compruebe si las clases de una de ellas están intercambiadas (1 significa tierra en algunas máscaras de agua, como las de ASF HyP3), y que ambas muestran el mismo lugar y momento.</translation>
</message>
<message>
<location filename="../core/accuracy/assessment.py"/>
<source>%1 has 255, which neither %2 nor %3 has, so those pixels are unknown; if 255 means water or land, add it there.</source>
<translation>%1 tiene 255, que no está ni en %2 ni en %3, así que esos píxeles son desconocidos; si 255 significa agua o tierra, añádalo ahí.</translation>
</message>
<message>
<location filename="../core/accuracy/assessment.py"/>
<source>Points outside the mask, left out: %1.</source>
<translation>Puntos fuera de la máscara, excluidos: %1.</translation>
</message>
<message>
<location filename="../core/accuracy/assessment.py"/>
<source>Points labelled neither water nor land, left out: %1. If they were hard to judge, the estimates are too optimistic.</source>
<translation>Puntos etiquetados ni como agua ni como tierra, excluidos: %1. Si eran difíciles de juzgar, las estimaciones son demasiado optimistas.</translation>
</message>
<message>
<location filename="../core/accuracy/assessment.py"/>
<source>Points that share a pixel with another point: %1. A random sample contains each pixel once.</source>
<translation>Puntos que comparten un píxel con otro punto: %1. Una muestra aleatoria contiene cada píxel una vez.</translation>
</message>
<message>
<location filename="../core/accuracy/assessment.py"/>
<source>Points that were drawn in a class other than the mask's: %1. They are a sample of another map, so area-adjusted estimates do not hold for this one. Draw points on this mask.</source>
<translation>Puntos que se extrajeron en una clase distinta de la de la máscara: %1. Son una muestra de otro mapa, así que las estimaciones ajustadas por área no valen para este. Extraiga puntos en esta máscara.</translation>
</message>
<message>
<location filename="../core/accuracy/assessment.py"/>
<source>No point lies where the mask has %1, so there are no estimates for the whole map; add points there.</source>
<translation>Ningún punto está donde la máscara tiene %1, así que no hay estimaciones para todo el mapa; añada puntos ahí.</translation>
</message>
<message>
<location filename="../core/accuracy/assessment.py"/>
<source>Only one point lies where the mask has %1, too few to estimate the error.</source>
<translation>Solo un punto está donde la máscara tiene %1, demasiado poco para estimar el error.</translation>
</message>
<message>
<location filename="../core/accuracy/class_words.py"/>
<source>not water</source>
<translation>no agua</translation>
</message>
<message>
<location filename="../core/accuracy/class_words.py"/>
<source>the values of %1 are numbers</source>
<translation>los valores de %1 son números</translation>
</message>
<message>
<location filename="../core/accuracy/class_words.py"/>
<source>%1 and %2 both have %3; a value can mean only one of them.</source>
<translation>%1 y %2 tienen ambos %3; un valor solo puede significar uno de ellos.</translation>
</message>
<message>
<location filename="../core/accuracy/class_words.py"/>
<source>Words, numbers and ranges of numbers such as 50-99, separated by commas. Every other value is unknown and is left out.</source>
<translation>Palabras, números e intervalos de números como 50-99, separados por comas. Cualquier otro valor es desconocido y se excluye.</translation>
</message>
<message>
<location filename="../core/accuracy/class_words.py"/>
<source>Values that mean water</source>
<translation>Valores que significan agua</translation>
</message>
<message>
<location filename="../core/accuracy/class_words.py"/>
<source>Values that mean land</source>
<translation>Valores que significan tierra</translation>
</message>
<message>
<location filename="../core/accuracy/class_words.py"/>
<source>Written like the values that mean water.</source>
<translation>Se escriben como los valores que significan agua.</translation>
</message>
<message>
<location filename="../core/accuracy/class_words.py"/>
<source>Everything outside the polygons is land</source>
<translation>Fuera de los polígonos todo es tierra</translation>
</message>
<message>
<location filename="../core/accuracy/class_words.py"/>
<source>Otherwise it is unknown.</source>
<translation>Si no, es desconocido.</translation>
</message>
<message>
<location filename="../core/accuracy/comparison.py"/>
<source>the areas of its classes are unknown</source>
<translation>no se conocen las áreas de sus clases</translation>
</message>
<message>
<location filename="../core/accuracy/comparison.py"/>
<source>None of the %1 points of %2 lies on %3; choose a reference that covers the same place.</source>
<translation>Ninguno de los %1 puntos de %2 está sobre %3; elija una referencia que cubra el mismo lugar.</translation>
</message>
<message>
<location filename="../core/accuracy/comparison.py"/>
<source>%1 has no usable pixel (no observation, or excluded terrain) wherever %2 is labelled; choose a reference for another place or a map of another time.</source>
<translation>%1 no tiene ningún píxel utilizable (sin observación, o terreno excluido) donde %2 está etiquetado; elija una referencia de otro lugar o un mapa de otra fecha.</translation>
</message>
<message>
<location filename="../core/accuracy/comparison.py"/>
<source>%1 labels no pixel of %2 as water or land; check that it covers the same place, and that %3 and %4 are values that occur in it.</source>
<translation>%1 no etiqueta ningún píxel de %2 como agua o tierra; compruebe que cubre el mismo lugar y que %3 y %4 son valores que contiene.</translation>
</message>
<message>
<location filename="../core/accuracy/reference.py"/>
<source>%1 has %2 bands; a reference raster has one.</source>
<translation>%1 tiene %2 bandas; un ráster de referencia tiene una.</translation>
</message>
<message>
<location filename="../core/accuracy/reference.py"/>
<source>%1 has no number, but the values of %2 are numbers; give those that mean land.</source>
<translation>%1 no tiene ningún número, pero los valores de %2 son números; dé los que significan tierra.</translation>
</message>
<message>
<location filename="../core/accuracy/reference.py"/>
<source>%1 has no number, but the values of %2 are numbers; give those that mean water.</source>
<translation>%1 no tiene ningún número, pero los valores de %2 son números; dé los que significan agua.</translation>
</message>
<message>
<location filename="../core/accuracy/reference.py"/>
<source>%1 has %2 x %3 pixels and %4 %5 x %6, and neither is georeferenced; give georeferenced rasters.</source>
<translation>%1 tiene %2 x %3 píxeles y %4 %5 x %6, y ninguno está georreferenciado; dé rásteres georreferenciados.</translation>
</message>
<message>
<location filename="../core/accuracy/reference.py"/>
<source>%1 does not overlap %2; choose a reference that covers the same place.</source>
<translation>%1 no se superpone con %2; elija una referencia que cubra el mismo lugar.</translation>
</message>
<message>
<location filename="../core/accuracy/reference_file.py"/>
<source>the polygons of '%1'</source>
<translation>los polígonos de «%1»</translation>
</message>
<message>
<location filename="../core/accuracy/reference_file.py"/>
<source>the points of '%1'</source>
<translation>los puntos de «%1»</translation>
</message>
<message>
<location filename="../core/accuracy/reference_file.py"/>
<source>%1 is empty; choose another layer.</source>
<translation>%1 está vacío; elija otra capa.</translation>
</message>
<message>
<location filename="../core/accuracy/reference_file.py"/>
<source>%1 contains geometries other than polygons; give labels as polygons or rasters.</source>
<translation>%1 contiene geometrías que no son polígonos; dé las etiquetas como polígonos o rásteres.</translation>
</message>
<message>
<location filename="../core/accuracy/reference_file.py"/>
<source>%1 mixes polygons, points or other geometries; choose a layer of polygons or of points.</source>
<translation>%1 mezcla polígonos, puntos u otras geometrías; elija una capa de polígonos o de puntos.</translation>
</message>
<message>
<location filename="../core/accuracy/reference_vectors.py"/>
<source>%1 has no field '%2', only %3.</source>
<translation>%1 no tiene el campo «%2», solo %3.</translation>
</message>
<message>
<location filename="../core/accuracy/reference_vectors.py"/>
<source>Choose the field of %1 that distinguishes water from land (%2).</source>
<translation>Elija el campo de %1 que distingue el agua de la tierra (%2).</translation>
</message>
<message>
<location filename="../core/accuracy/reference_vectors.py"/>
<source>no value</source>
<translation>ningún valor</translation>
</message>
<message>
<location filename="../core/accuracy/reference_vectors.py"/>
<source>No feature of %1 is labelled water or land: field '%2' contains %3, but %4 is %5 and %6 is %7.</source>
<translation>Ningún objeto de %1 está etiquetado como agua o tierra: el campo «%2» contiene %3, pero %4 es %5 y %6 es %7.</translation>
</message>
<message>
<location filename="../core/accuracy/reference_vectors.py"/>
<source>%1 cannot be overlaid on it</source>
<translation>%1 no se puede superponer</translation>
</message>
<message>
<location filename="../core/accuracy/reference_vectors.py"/>
<source>%1 has no coordinate reference system, so it cannot be overlaid on %2; assign one (native:assignprojection).</source>
<translation>%1 no tiene sistema de referencia de coordenadas, así que no se puede superponer a %2; asígnele uno (native:assignprojection).</translation>
</message>
<message>
<location filename="../core/accuracy/reference_vectors.py"/>
<source>%1 does not touch %2; choose a reference that covers the same place.</source>
<translation>%1 no toca %2; elija una referencia que cubra el mismo lugar.</translation>
</message>
<message>
<location filename="../core/accuracy/reference_vectors.py"/>
<source>The raster</source>
<translation>El ráster</translation>
</message>
<message>
<location filename="../core/accuracy/reference_vectors.py"/>
<source>%1 cannot be overlaid on the raster (%2).</source>
<translation>%1 no se puede superponer al ráster (%2).</translation>
</message>
<message>
<location filename="../core/accuracy/reference_vectors.py"/>
<source>the polygon %1</source>
<translation>el polígono %1</translation>
</message>
<message>
<location filename="../core/accuracy/reference_vectors.py"/>
<source>the polygon </source>
<translation>el polígono </translation>
</message>
<message>
<location filename="../core/accuracy/reference_vectors.py"/>
<source>Polygons of %1 that contain no pixel centre and have no effect: %2.</source>
<translation>Polígonos de %1 que no contienen ningún centro de píxel y no tienen efecto: %2.</translation>
</message>
<message>
<location filename="../core/accuracy/reference_vectors.py"/>
<source>%1 cannot be read (%2).</source>
<translation>No se puede leer %1 (%2).</translation>
</message>
<message>
<location filename="../core/accuracy/reference_vectors.py"/>
<source>no layer</source>
<translation>ninguna capa</translation>
</message>
<message>
<location filename="../core/accuracy/reference_vectors.py"/>
<source>The CRS of %1 or of the mask is unknown; assign one.</source>
<translation>Se desconoce el SRC de %1 o de la máscara; asigne uno.</translation>
</message>
<message>
<location filename="../core/accuracy/sampling.py"/>
<source>%1 is %2, but only %3 pixels of the mask are water or land; draw fewer points.</source>
<translation>%1 es %2, pero solo %3 píxeles de la máscara son agua o tierra; extraiga menos puntos.</translation>
</message>
<message>
<location filename="../core/accuracy/sampling.py"/>
<source>%1 is %2, but %3 points are needed for at least %4 in each class; draw more points, or lower %5.</source>
<translation>%1 es %2, pero hacen falta %3 puntos para al menos %4 en cada clase; extraiga más puntos o reduzca %5.</translation>
</message>
<message>
<location filename="../core/accuracy/sampling.py"/>
<source>No pixel of %1 is water or land, so no points can be drawn.</source>
<translation>Ningún píxel de %1 es agua o tierra, así que no se pueden extraer puntos.</translation>
</message>
<message>
<location filename="../core/accuracy/sampling.py"/>
<source>%1 points are more than %2; raise %3 or lower %4.</source>
<translation>%1 puntos son más que %2; aumente %3 o reduzca %4.</translation>
</message>
<message>
<location filename="../core/accuracy/sampling.py"/>
<source>%1 in %2</source>
<translation>%1 en %2</translation>
</message>
<message>
<location filename="../core/accuracy/sampling.py"/>
<source>%1 sample points: %2.</source>
<translation>%1 puntos de muestreo: %2.</translation>
</message>
<message>
<location filename="../core/accuracy/sampling_design.py"/>
<source>Sample points (0: computed)</source>
<translation>Puntos de muestreo (0: calculado)</translation>
</message>
<message>
<location filename="../core/accuracy/sampling_design.py"/>
<source>0 takes as many as are needed for the target standard error of the overall accuracy, if the classes' user's accuracies are as expected (Olofsson et al. 2014, equation 13).</source>
<translation>Con 0 se toman los que hacen falta para el error estándar deseado de la exactitud global, si las exactitudes del usuario de las clases son las esperadas (Olofsson et al. 2014, ecuación 13).</translation>
</message>
<message>
<location filename="../core/accuracy/sampling_design.py"/>
<source>Sample points in each class</source>
<translation>Puntos de muestreo en cada clase</translation>
</message>
<message>
<location filename="../core/accuracy/sampling_design.py"/>
<source>&lt;i&gt;minimum&lt;/i&gt; allocates points by area, but at least the minimum number to each class; &lt;i&gt;proportional&lt;/i&gt; allocates by area alone; &lt;i&gt;equal&lt;/i&gt; gives each class the same number.</source>
<translation>&lt;i&gt;minimum&lt;/i&gt; reparte los puntos por área, pero al menos el número mínimo a cada clase; &lt;i&gt;proportional&lt;/i&gt; los reparte solo por área; &lt;i&gt;equal&lt;/i&gt; da a cada clase el mismo número.</translation>
</message>
<message>
<location filename="../core/accuracy/sampling_design.py"/>
<source>Minimum sample points in a class</source>
<translation>Mínimo de puntos de muestreo por clase</translation>
</message>
<message>
<location filename="../core/accuracy/sampling_design.py"/>
<source>For the allocation &lt;i&gt;minimum&lt;/i&gt;.</source>
<translation>Para el reparto &lt;i&gt;minimum&lt;/i&gt;.</translation>
</message>
<message>
<location filename="../core/accuracy/sampling_design.py"/>
<source>Target standard error of accuracy</source>
<translation>Error estándar buscado de la exactitud</translation>
</message>
<message>
<location filename="../core/accuracy/sampling_design.py"/>
<source>Expected user's accuracy of water</source>
<translation>Exactitud del usuario esperada del agua</translation>
</message>
<message>
<location filename="../core/accuracy/sampling_design.py"/>
<source>Expected user's accuracy of land</source>
<translation>Exactitud del usuario esperada de la tierra</translation>
</message>
<message>
<location filename="../core/accuracy/sampling_design.py"/>
<source>Random seed</source>
<translation>Semilla aleatoria</translation>
</message>
<message>
<location filename="../core/accuracy/sampling_design.py"/>
<source>The same mask, design and seed give the same points.</source>
<translation>La misma máscara, el mismo diseño y la misma semilla dan los mismos puntos.</translation>
</message>
<message>
<location filename="../core/backscatter/border_rule.py"/>
<source>Pixels to cut off at frames' borders</source>
<translation>Píxeles que se recortan en los bordes</translation>
</message>
<message>
<location filename="../core/backscatter/border_rule.py"/>
<source>The width of a rim that is removed after the noise. Holes inside a frame and the edge of the raster itself do not count as a border.</source>
<translation>El ancho de una franja que se elimina después del ruido. Los huecos dentro de un cuadro y el borde del propio ráster no cuentan como borde.</translation>
</message>
<message>
<location filename="../core/backscatter/border_rule.py"/>
<source>Border noise: VV below (dB)</source>
<translation>Ruido de borde: VV bajo (dB)</translation>
</message>
<message>
<location filename="../core/backscatter/border_rule.py"/>
<source>For ground range products from before March 2018, which have noise along the border of the swath unless it was removed. Empty for no removal. Each row and column loses the values below this level, from the outside up to the first value above it. -30 removes little else, although calm water at the border is lost too.</source>
<translation>Para productos en distancia terrestre (GRD) anteriores a marzo de 2018, que tienen ruido a lo largo del borde de la franja si no se eliminó. Vacío: no se elimina. Cada fila y columna pierde los valores por debajo de este nivel, desde fuera hasta el primer valor por encima de él. -30 quita poco más, aunque también se pierde el agua en calma junto al borde.</translation>
</message>
<message>
<location filename="../core/backscatter/fillings.py"/>
<source>%1 of %2 is %3; taken as missing.</source>
<translation>%1 de %2 es %3; se toma como ausente.</translation>
</message>
<message>
<location filename="../core/backscatter/fillings.py"/>
<source>%1 of %2 is exactly %3 and counts as observed; if that stands for missing, declare it as the nodata value (gdal:translate).</source>
<translation>%1 de %2 es exactamente %3 y cuenta como observado; si eso significa que falta, declárelo como valor nodata (gdal:translate).</translation>
</message>
<message>
<location filename="../core/backscatter/fillings.py"/>
<source>0 in VV and VH</source>
<translation>0 en VV y VH</translation>
</message>
<message>
<location filename="../core/backscatter/fillings.py"/>
<source>exactly 0 in %1</source>
<translation>exactamente 0 en %1</translation>
</message>
<message>
<location filename="../core/backscatter/fillings.py"/>
<source>%L1 in %2, far from all other values</source>
<translation>%L1 en %2, lejos de todos los demás valores</translation>
</message>
<message>
<location filename="../core/backscatter/fillings.py"/>
<source>outside %L1 to %L2 dB, the range that Sentinel-1 can measure</source>
<translation>fuera de %L1 a %L2 dB, el intervalo que Sentinel-1 puede medir</translation>
</message>
<message>
<location filename="../core/backscatter/fillings.py"/>
<source>too low to be backscatter</source>
<translation>demasiado bajo para ser retrodispersión</translation>
</message>
<message>
<location filename="../core/backscatter/fillings.py"/>
<source>%L1 in %2</source>
<translation>%L1 en %2</translation>
</message>
<message>
<location filename="../core/backscatter/fillings.py"/>
<source>%1, such as %2</source>
<translation>%1, como %2</translation>
</message>
<message>
<location filename="../core/backscatter/fillings.py"/>
<source>%L1 in VV and %L2 in VH</source>
<translation>%L1 en VV y %L2 en VH</translation>
</message>
<message>
<location filename="../core/backscatter/fillings.py"/>
<source> in %1</source>
<translation> en %1</translation>
</message>
<message>
<location filename="../core/backscatter/fillings.py"/>
<source> in %1 and %2</source>
<translation> en %1 y %2</translation>
</message>
<message>
<location filename="../core/backscatter/fillings.py"/>
<source>less than 0.1%</source>
<translation>menos del 0,1 %</translation>
</message>
<message>
<location filename="../core/backscatter/fillings.py"/>
<source>About %1</source>
<translation>Alrededor de %1</translation>
</message>
<message>
<location filename="../core/backscatter/frames.py"/>
<source>if it is a stack (ascending VV, VH, descending VV, VH), map it as it is; to prepare two of its bands, </source>
<translation>si es un apilado (ascendente VV, VH, descendente VV, VH), cartografíelo tal cual; para preparar dos de sus bandas, </translation>
</message>
<message>
<location filename="../core/backscatter/frames.py"/>
<source>%1 contains a raster twice; give each one once.</source>
<translation>%1 contiene un ráster dos veces; dé cada uno una sola vez.</translation>
</message>
<message>
<location filename="../core/backscatter/frames.py"/>
<source>%1 is %2, but the networks need VV and VH; choose an acquisition with VV and VH.</source>
<translation>%1 es %2, pero las redes necesitan VV y VH; elija una adquisición con VV y VH.</translation>
</message>
<message>
<location filename="../core/backscatter/frames.py"/>
<source>Cannot tell whether %1 is VV or VH; leave it out if it is neither, or else put VV or VH into the file's name as a separate word, such as scene_VV.tif.</source>
<translation>No se puede saber si %1 es VV o VH; omítalo si no es ninguno, o ponga VV o VH en el nombre del archivo como palabra aparte, como scene_VV.tif.</translation>
</message>
<message>
<location filename="../core/backscatter/frames.py"/>
<source>%1: %2 and others have no counterpart of the other polarisation; add %3.</source>
<translation>%1: %2 y otros no tienen pareja de la otra polarización; añada %3.</translation>
</message>
<message>
<location filename="../core/backscatter/frames.py"/>
<source>%1: %2 and others has no counterpart of the other polarisation; add %3.</source>
<translation>%1: %2 y otros no tienen pareja de la otra polarización; añada %3.</translation>
</message>
<message>
<location filename="../core/backscatter/frames.py"/>
<source>%1: %2 have no counterpart of the other polarisation; add %3.</source>
<translation>%1: %2 no tienen pareja de la otra polarización; añada %3.</translation>
</message>
<message>
<location filename="../core/backscatter/frames.py"/>
<source>%1: %2 has no counterpart of the other polarisation; add %3.</source>
<translation>%1: %2 no tiene pareja de la otra polarización; añada %3.</translation>
</message>
<message>
<location filename="../core/backscatter/frames.py"/>
<source>%1, such as '%2' beside it</source>
<translation>%1, como «%2» junto a él</translation>
</message>
<message>
<location filename="../core/backscatter/frames.py"/>
<source>%1, in a file whose name differs only in VV and VH</source>
<translation>%1, en un archivo cuyo nombre solo difiere en VV y VH</translation>
</message>
<message>
<location filename="../core/backscatter/frames.py"/>
<source>'%1' and '%2'</source>
<translation>«%1» y «%2»</translation>
</message>
<message>
<location filename="../core/backscatter/frames.py"/>
<source>%1 %2 are taken as VV and VH of one frame, but differ in size, place or CRS; give files of the same product.</source>
<translation>%1 %2 se toman como VV y VH de un cuadro, pero difieren en tamaño, lugar o SRC; dé archivos del mismo producto.</translation>
</message>
<message>
<location filename="../core/backscatter/frames.py"/>
<source>%1 %2 are of different days by their names; give VV and VH of one acquisition, or rename the files if their names are wrong.</source>
<translation>%1 %2 son de días distintos según sus nombres; dé VV y VH de una misma adquisición, o cambie el nombre de los archivos si es erróneo.</translation>
</message>
<message>
<location filename="../core/backscatter/named_units.py"/>
<source>%1 is read as %2, but '%3' says</source>
<translation>%1 se lee como %2, pero «%3» dice</translation>
</message>
<message>
<location filename="../core/backscatter/named_units.py"/>
<source>%1 %2. If the values were stretched to 0 to 1 for viewing, as in images of the Copernicus Browser, they are not backscatter and the map is wrong.</source>
<translation>%1 %2. Si los valores se ajustaron a 0 a 1 para verlos, como en las imágenes de Copernicus Browser, no son retrodispersión y el mapa es erróneo.</translation>
</message>
<message>
<location filename="../core/backscatter/named_units.py"/>
<source>%1 %2; if that is right, set %3 to %4, as all dB values are twice or half of what they should be.</source>
<translation>%1 %2; si es correcto, ponga %3 en %4, pues todos los valores en dB son el doble o la mitad de lo que deberían.</translation>
</message>
<message>
<location filename="../core/backscatter/orbit_assignment.py"/>
<source>%1 has four bands and is read as a stack of both orbits.</source>
<translation>%1 tiene cuatro bandas y se lee como un apilado de ambas órbitas.</translation>
</message>
<message>
<location filename="../core/backscatter/orbit_assignment.py"/>
<source>%1 is read as %2, by its metadata or its name.</source>
<translation>%1 se lee como %2, por sus metadatos o su nombre.</translation>
</message>
<message>
<location filename="../core/backscatter/orbit_assignment.py"/>
<source>The orbit of %1 is unknown and makes no difference with %2.</source>
<translation>Se desconoce la órbita de %1, y con %2 no importa.</translation>
</message>
<message>
<location filename="../core/backscatter/orbit_assignment.py"/>
<source>Cannot tell the orbit of %1, and %2 has different weights for each; give the raster as %3 or %4 instead.</source>
<translation>No se puede determinar la órbita de %1, y %2 tiene pesos distintos para cada una; dé el ráster como %3 o %4.</translation>
</message>
<message>
<location filename="../core/backscatter/orbit_assignment.py"/>
<source>give them as %1 and %2 instead</source>
<translation>délos como %1 y %2</translation>
</message>
<message>
<location filename="../core/backscatter/orbit_assignment.py"/>
<source>Cannot tell which of %1 and %2 is of the ascending orbit; %3.</source>
<translation>No se puede determinar cuál de %1 y %2 es de la órbita ascendente; %3.</translation>
</message>
<message>
<location filename="../core/backscatter/orbit_assignment.py"/>
<source>%1 and %2 are both %3 by their metadata or names; give one raster of each orbit, or %4 if that is wrong.</source>
<translation>%1 y %2 son ambos %3 según sus metadatos o nombres; dé un ráster de cada órbita, o %4 si eso no es correcto.</translation>
</message>
<message>
<location filename="../core/backscatter/orbit_assignment.py"/>
<source>%1 is read as %2 and %3 as %4.</source>
<translation>%1 se lee como %2 y %3 como %4.</translation>
</message>
<message>
<location filename="../core/backscatter/orbit_assignment.py"/>
<source> and others</source>
<translation> y otros</translation>
</message>
<message>
<location filename="../core/backscatter/orbit_assignment.py"/>
<source>%1: cannot tell the orbit of %2, and the other rasters say theirs; give all rasters as %3 and %4 instead.</source>
<translation>%1: no se puede determinar la órbita de %2, y los demás rásteres sí indican la suya; dé todos los rásteres como %3 y %4.</translation>
</message>
<message>
<location filename="../core/backscatter/orbit_assignment.py"/>
<source>%1: cannot tell the orbit of %2, and %3 has different weights for each; give the rasters as %4 and %5 instead.</source>
<translation>%1: no se puede determinar la órbita de %2, y %3 tiene pesos distintos para cada una; dé los rásteres como %4 y %5.</translation>
</message>
<message>
<location filename="../core/backscatter/orbit_assignment.py"/>
<source>The orbit of the rasters is unknown and makes no difference with %1; they are read as one orbit.</source>
<translation>Se desconoce la órbita de los rásteres, y con %1 no importa; se leen como una sola órbita.</translation>
</message>
<message>
<location filename="../core/backscatter/orbit_assignment.py"/>
<source>%1 rasters are %2, by metadata, names or folders.</source>
<translation>%1 rásteres son de órbita %2, según metadatos, nombres o carpetas.</translation>
</message>
<message>
<location filename="../core/backscatter/orbit_pass.py"/>
<source>%1 is read as %2, but '%3' says %4.</source>
<translation>%1 se lee como %2, pero «%3» dice %4.</translation>
</message>
<message>
<location filename="../core/backscatter/plausibility.py"/>
<source>nearly all of its values are %L1 to %L2</source>
<translation>casi todos sus valores van de %L1 a %L2</translation>
</message>
<message>
<location filename="../core/backscatter/plausibility.py"/>
<source>%1, with few distinct values, like a mask</source>
<translation>%1, con pocos valores distintos, como una máscara</translation>
</message>
<message>
<location filename="../core/backscatter/plausibility.py"/>
<source>%1, like dB</source>
<translation>%1, como dB</translation>
</message>
<message>
<location filename="../core/backscatter/plausibility.py"/>
<source>%1, like incidence angles</source>
<translation>%1, como ángulos de incidencia</translation>
</message>
<message>
<location filename="../core/backscatter/plausibility.py"/>
<source>%1, like power or an index</source>
<translation>%1, como potencia o un índice</translation>
</message>
<message>
<location filename="../core/backscatter/plausibility.py"/>
<source>%1, like an index</source>
<translation>%1, como un índice</translation>
</message>
<message>
<location filename="../core/backscatter/plausibility.py"/>
<source>band %1 has a median of %L2 dB and band %3 of </source>
<translation>la banda %1 tiene una mediana de %L2 dB y la banda %3 de </translation>
</message>
<message>
<location filename="../core/backscatter/plausibility.py"/>
<source>%L1 dB%2</source>
<translation>%L1 dB%2</translation>
</message>
<message>
<location filename="../core/backscatter/plausibility.py"/>
<source>Bands %1 and %2 of %3 are identical; one of them is not what it is read as.</source>
<translation>Las bandas %1 y %2 de %3 son idénticas; una de ellas no es lo que se lee de ella.</translation>
</message>
<message>
<location filename="../core/backscatter/plausibility.py"/>
<source>by their names</source>
<translation>por sus nombres</translation>
</message>
<message>
<location filename="../core/backscatter/plausibility.py"/>
<source>as it is given</source>
<translation>como se ha indicado</translation>
</message>
<message>
<location filename="../core/backscatter/plausibility.py"/>
<source>%1 is read with VV in band %2 and VH in band %3, %4, but its values contradict that: %5. Over land and water VV is brighter than VH; if these are the wrong bands, the map is wrong.</source>
<translation>%1 se lee con VV en la banda %2 y VH en la banda %3, %4, pero sus valores lo contradicen: %5. Sobre tierra y agua VV es más brillante que VH; si estas bandas son incorrectas, el mapa es incorrecto.</translation>
</message>
<message>
<location filename="../core/backscatter/plausibility.py"/>
<source>give a raster with VV and VH, or set %1 to the bands that they are in.</source>
<translation>dé un ráster con VV y VH, o ponga en %1 las bandas en que están.</translation>
</message>
<message>
<location filename="../core/backscatter/plausibility.py"/>
<source>Nothing indicates which bands of %1 are VV and VH, and the values contradict that band %2 is VV and band %3 is VH: %4, but over land and water VV is brighter than VH; %5</source>
<translation>Nada indica qué bandas de %1 son VV y VH, y los valores contradicen que la banda %2 sea VV y la banda %3 sea VH: %4, pero sobre tierra y agua VV es más brillante que VH; %5</translation>
</message>
<message>
<location filename="../core/backscatter/plausibility.py"/>
<source>Band %1 of %2 cannot be backscatter like band %3: %4; in band %5 %6. Both must be backscatter in the same units; set %7 to the bands of VV and VH if there are others, or bring both to the same units first.</source>
<translation>La banda %1 de %2 no puede ser retrodispersión como la banda %3: %4; en la banda %5 %6. Ambas deben ser retrodispersión en las mismas unidades; ponga en %7 las bandas de VV y VH si hay otras, o lleve antes ambas a las mismas unidades.</translation>
</message>
<message>
<location filename="../core/backscatter/plausibility.py"/>
<source>, so that what is taken for VV is the darker one</source>
<translation>, de modo que lo que se toma por VV es lo más oscuro</translation>
</message>
<message>
<location filename="../core/backscatter/plausibility.py"/>
<source>, and they agree pixel by pixel, as two dates of one polarisation do</source>
<translation>, y concuerdan píxel a píxel, como dos fechas de una misma polarización</translation>
</message>
<message>
<location filename="../core/backscatter/plausible_units.py"/>
<source>with %1 %2 and %3 %L4</source>
<translation>con %1 %2 y %3 %L4</translation>
</message>
<message>
<location filename="../core/backscatter/plausible_units.py"/>
<source>Most values of %1 are negative or zero, so they cannot be %2; set %3 to %4 if they are in decibels.</source>
<translation>La mayoría de los valores de %1 son negativos o cero, así que no pueden ser %2; ponga %3 en %4 si son decibelios.</translation>
</message>
<message>
<location filename="../core/backscatter/plausible_units.py"/>
<source>Half of the values of %1 are below %L2 dB %3, too small for %4; set %5 to the factor that they are stored with, or calibrate the raster first.</source>
<translation>La mitad de los valores de %1 están por debajo de %L2 dB %3, demasiado poco para %4; ponga en %5 el factor con que están almacenados, o calibre antes el ráster.</translation>
</message>
<message>
<location filename="../core/backscatter/plausible_units.py"/>
<source>Half of the values of %1 are below %L2 dB %3, so they cannot be dB; set %4 to the factor they are stored with (100 for dB x 100).</source>
<translation>La mitad de los valores de %1 están por debajo de %L2 dB %3, así que no pueden ser dB; ponga en %4 el factor con que están almacenados (100 para dB x 100).</translation>
</message>
<message>
<location filename="../core/backscatter/plausible_units.py"/>
<source>Hardly any value of %1 is beyond 1 dB %2, so they cannot be backscatter in dB; set %3 to 1 if the values are dB already.</source>
<translation>Casi ningún valor de %1 supera 1 dB %2, así que no pueden ser retrodispersión en dB; ponga %3 en 1 si los valores ya son dB.</translation>
</message>
<message>
<location filename="../core/backscatter/plausible_units.py"/>
<source>Half of the values of VH in %1 are above %L2 dB with %3 %4 and %5 %L6, brighter than whole scenes are</source>
<translation>La mitad de los valores de VH de %1 están por encima de %L2 dB con %3 %4 y %5 %L6, más brillantes que escenas enteras</translation>
</message>
<message>
<location filename="../core/backscatter/plausible_units.py"/>
<source>Half of the values of VH in %1 are above %L2 dB with %3 %4 and %5 %L6, fainter than whole scenes are</source>
<translation>La mitad de los valores de VH de %1 están por encima de %L2 dB con %3 %4 y %5 %L6, más débiles que escenas enteras</translation>
</message>
<message>
<location filename="../core/backscatter/plausible_units.py"/>
<source>Half of the values of VH in %1 are below %L2 dB with %3 %4 and %5 %L6, brighter than whole scenes are</source>
<translation>La mitad de los valores de VH de %1 están por debajo de %L2 dB con %3 %4 y %5 %L6, más brillantes que escenas enteras</translation>
</message>
<message>
<location filename="../core/backscatter/plausible_units.py"/>
<source>Half of the values of VH in %1 are below %L2 dB with %3 %4 and %5 %L6, fainter than whole scenes are</source>
<translation>La mitad de los valores de VH de %1 están por debajo de %L2 dB con %3 %4 y %5 %L6, más débiles que escenas enteras</translation>
</message>
<message>
<location filename="../core/backscatter/plausible_units.py"/>
<source>%1, and the map may be wrong; set %2 to %3 if they are %4.</source>
<translation>%1, y el mapa puede ser erróneo; ponga %2 en %3 si son %4.</translation>
</message>
<message>
<location filename="../core/backscatter/plausible_units.py"/>
<source>%1, and the map may be wrong. dB is 10 log10 of power; set %2 to %L3 if 10 log10 was taken of amplitude, to %L4 for log10 and to %L5 for the natural logarithm of power.</source>
<translation>%1, y el mapa puede ser erróneo. dB es 10 log10 de la potencia; ponga %2 en %L3 si se tomó 10 log10 de la amplitud, en %L4 para log10 y en %L5 para el logaritmo natural de la potencia.</translation>
</message>
<message>
<location filename="../core/backscatter/plausible_units.py"/>
<source>%1, and the map may be wrong. dB is 10 log10 of power; set %2 to %L3 if 20 log10 was taken of it.</source>
<translation>%1, y el mapa puede ser erróneo. dB es 10 log10 de la potencia; ponga %2 en %L3 si se tomó 20 log10 de ella.</translation>
</message>
<message>
<location filename="../core/backscatter/plausible_units.py"/>
<source>Hardly any value of %1 is below 0 %2, so they cannot be dB; set %3 to %4 or %5 if they are, or %6 if they are stored with a factor.</source>
<translation>Casi ningún valor de %1 está por debajo de 0 %2, así que no pueden ser dB; ponga %3 en %4 o %5 si lo son, o %6 si están almacenados con un factor.</translation>
</message>
<message>
<location filename="../core/backscatter/plausible_units.py"/>
<source>Hardly any value of %1 is below 0 %2, and they are too large for power and amplitude as they are: calibrate the raster first, or set %3 to %4 or %5 and %6 to the factor that they are stored with.</source>
<translation>Casi ningún valor de %1 está por debajo de 0 %2, y son demasiado grandes para potencia y amplitud tal como están: calibre antes el ráster, o ponga %3 en %4 o %5 y en %6 el factor con que están almacenados.</translation>
</message>
<message>
<location filename="../core/backscatter/plausible_units.py"/>
<source>Hardly any value of %1 is below 0 dB %2, so they are too large for %3: the raster must be calibrated first, or %4 set to the factor that it is stored with.</source>
<translation>Casi ningún valor de %1 está por debajo de 0 dB %2, así que son demasiado grandes para %3: hay que calibrar antes el ráster, o poner en %4 el factor con que está almacenado.</translation>
</message>
<message>
<location filename="../core/backscatter/plausible_units.py"/>
<source>%1 and %2 are both '%3'; choose the raster of each orbit.</source>
<translation>%1 y %2 son ambos «%3»; elija el ráster de cada órbita.</translation>
</message>
<message>
<location filename="../core/backscatter/polarisations.py"/>
<source>give it as %1 if they are ascending VV, VH, descending VV, VH, else </source>
<translation>délo como %1 si son ascendente VV, VH, descendente VV, VH; si no, </translation>
</message>
<message>
<location filename="../core/backscatter/polarisations.py"/>
<source>%1 and %2</source>
<translation>%1 y %2</translation>
</message>
<message>
<location filename="../core/backscatter/polarisations.py"/>
<source>%1 is %2, but %3 has bands 1 to %4.</source>
<translation>%1 es %2, pero %3 tiene las bandas 1 a %4.</translation>
</message>
<message>
<location filename="../core/backscatter/polarisations.py"/>
<source>%1 are both %2; give two different bands.</source>
<translation>%1 son ambas %2; dé dos bandas distintas.</translation>
</message>
<message>
<location filename="../core/backscatter/polarisations.py"/>
<source>%1 has 4 bands; %2set %3.</source>
<translation>%1 tiene 4 bandas; %2ponga %3.</translation>
</message>
<message>
<location filename="../core/backscatter/polarisations.py"/>
<source>band %1</source>
<translation>banda %1</translation>
</message>
<message>
<location filename="../core/backscatter/polarisations.py"/>
<source>%1 is %2, but band %3 of %4 is called '%5'; it is read as %6 anyway.</source>
<translation>%1 es %2, pero la banda %3 de %4 se llama «%5»; se lee como %6 de todos modos.</translation>
</message>
<message>
<location filename="../core/backscatter/polarisations.py"/>
<source>%1 holds HH or HV, but the networks need VV and VH; choose an acquisition with VV and VH, or set %2 if the names of its bands are wrong.</source>
<translation>%1 contiene HH o HV, pero las redes necesitan VV y VH; elija una adquisición con VV y VH, o ponga %2 si los nombres de sus bandas son erróneos.</translation>
</message>
<message>
<location filename="../core/backscatter/polarisations.py"/>
<source>%1 has one polarisation and the band '%2', but VV and VH are needed; give a raster with both polarisations.</source>
<translation>%1 tiene una polarización y la banda «%2», pero hacen falta VV y VH; dé un ráster con ambas polarizaciones.</translation>
</message>
<message>
<location filename="../core/backscatter/polarisations.py"/>
<source>neither VV nor VH</source>
<translation>ni VV ni VH</translation>
</message>
<message>
<location filename="../core/backscatter/polarisations.py"/>
<source>not VV and VH</source>
<translation>no VV y VH</translation>
</message>
<message>
<location filename="../core/backscatter/polarisations.py"/>
<source>The bands of %1 are %2, %3; set %4.</source>
<translation>Las bandas de %1 son %2, %3; ponga %4.</translation>
</message>
<message>
<location filename="../core/backscatter/polarisations.py"/>
<source>The bands of %1 are %2, two dates and not VV and VH; give a raster with both polarisations of one date, or set %3.</source>
<translation>Las bandas de %1 son %2, dos fechas y no VV y VH; dé un ráster con ambas polarizaciones de una fecha, o ponga %3.</translation>
</message>
<message>
<location filename="../core/backscatter/polarisations.py"/>
<source>VV and VH of %1 are of different days by the names of their bands: '%2' and '%3'; give both polarisations of one acquisition, or set %4 if the names are wrong.</source>
<translation>VV y VH de %1 son de días distintos según los nombres de sus bandas: «%2» y «%3»; dé ambas polarizaciones de una misma adquisición, o ponga %4 si los nombres son erróneos.</translation>
</message>
<message>
<location filename="../core/backscatter/polarisations.py"/>
<source>, of several times</source>
<translation>, de varias fechas</translation>
</message>
<message>
<location filename="../core/backscatter/polarisations.py"/>
<source>%1 and %2 more</source>
<translation>%1 y %2 más</translation>
</message>
<message>
<location filename="../core/backscatter/polarisations.py"/>
<source>%1 has %2 band, but VV and VH are needed; give a raster with both </source>
<translation>%1 tiene %2 banda, pero hacen falta VV y VH; dé un ráster con ambas </translation>
</message>
<message>
<location filename="../core/backscatter/polarisations.py"/>
<source>%1polarisations. 'Prepare Sentinel-1 backscatter' combines a file with VV and a file with VH into one.</source>
<translation>%1polarizaciones. «Preparar retrodispersión de Sentinel-1» combina en uno un archivo con VV y otro con VH.</translation>
</message>
<message>
<location filename="../core/backscatter/polarisations.py"/>
<source>its %1, %2</source>
<translation>su %1, %2</translation>
</message>
<message>
<location filename="../core/backscatter/polarisations.py"/>
<source>a file of its %1</source>
<translation>un archivo de su %1</translation>
</message>
<message>
<location filename="../core/backscatter/polarisations.py"/>
<source>%1polarisations. It is %2: 'Prepare Sentinel-1 backscatter' makes one raster of it and %3.</source>
<translation>%1polarizaciones. Es %2: «Preparar retrodispersión de Sentinel-1» hace un solo ráster con él y %3.</translation>
</message>
<message>
<location filename="../core/backscatter/prepare_command.py"/>
<source>Prepare Sentinel-1 backscatter</source>
<translation>Preparar retrodispersión de Sentinel-1</translation>
</message>
<message>
<location filename="../core/backscatter/prepare_command.py"/>
<source>Turns backscatter of one orbit into VV and VH in dB, as the networks need it.</source>
<translation>Convierte la retrodispersión de una órbita en VV y VH en dB, como la necesitan las redes.</translation>
</message>
<message>
<location filename="../core/backscatter/prepare_command.py"/>
<source>Turns calibrated, terrain-corrected Sentinel-1 backscatter into what &lt;i&gt;Map surface water&lt;/i&gt; needs: one raster with VV and VH in dB. Exports of Earth Engine, RTC files with one polarisation each and results of SNAP can be given as they are, one frame or several of one orbit.</source>
<translation>Convierte retrodispersión de Sentinel-1 calibrada y corregida por terreno en lo que necesita &lt;i&gt;Cartografiar agua superficial&lt;/i&gt;: un ráster con VV y VH en dB. Se pueden dar tal cual exportaciones de Earth Engine, archivos RTC con una polarización cada uno y resultados de SNAP, un cuadro o varios de una órbita.</translation>
</message>
<message>
<location filename="../core/backscatter/prepare_command.py"/>
<source>sentinel-1,sar,radar,decibel,db,linear,speckle,lee,border noise,mosaic,grd,rtc</source>
<translation>sentinel-1,sar,radar,decibelio,db,lineal,moteado,speckle,lee,ruido de borde,mosaico,grd,rtc</translation>
</message>
<message>
<location filename="../core/backscatter/prepare_request.py"/>
<source>Rasters of one orbit (VV and VH)</source>
<translation>Rásteres de una órbita (VV y VH)</translation>
</message>
<message>
<location filename="../core/backscatter/prepare_request.py"/>
<source>One frame or several. A raster with VV and VH is a frame. A raster of one polarisation is recognised by the word VV or VH in the band's description or the file's name, and paired with the file whose name is the same apart from that word. Nodata values, including the layer's additional ones, and values that cannot be backscatter, such as 0 in VV and VH or -9999, count as missing. A pixel of the result has values where both polarisations do.</source>
<translation>Un cuadro o varios. Un ráster con VV y VH es un cuadro. Un ráster de una polarización se reconoce por la palabra VV o VH en la descripción de la banda o en el nombre del archivo, y se empareja con el archivo cuyo nombre es igual salvo esa palabra. Los valores nodata, incluidos los adicionales de la capa, y los que no pueden ser retrodispersión, como 0 en VV y VH o -9999, cuentan como ausentes. Un píxel del resultado tiene valores donde los tienen ambas polarizaciones.</translation>
</message>
<message>
<location filename="../core/backscatter/prepare_request.py"/>
<source>Orbit</source>
<translation>Órbita</translation>
</message>
<message>
<location filename="../core/backscatter/prepare_request.py"/>
<source>Sets which of several frames lies on top: for ascending ones the eastern, for descending ones the western, so that the noisy edge far from the satellite is covered. &lt;i&gt;auto&lt;/i&gt; finds it in metadata, names and folders. The lowest frame gives the grid; the others are interpolated if their pixels lie elsewhere.</source>
<translation>Determina cuál de varios cuadros queda encima: en órbita ascendente el oriental, en descendente el occidental, para cubrir el borde ruidoso alejado del satélite. &lt;i&gt;auto&lt;/i&gt; la busca en metadatos, nombres y carpetas. El cuadro inferior da la malla; los demás se interpolan si sus píxeles no coinciden.</translation>
</message>
<message>
<location filename="../core/backscatter/prepare_request.py"/>
<source>Units of the stored values</source>
<translation>Unidades de los valores almacenados</translation>
</message>
<message>
<location filename="../core/backscatter/prepare_request.py"/>
<source>What is stored, after division by the number below: decibels (&lt;i&gt;db&lt;/i&gt;), power (&lt;i&gt;linear&lt;/i&gt;) or &lt;i&gt;amplitude&lt;/i&gt;. &lt;i&gt;auto&lt;/i&gt; detects it, and dB x 100, from names and values and reports it in the log; if that is not clear, the run asks you to set it.</source>
<translation>Lo que se almacena, tras dividir por el número de abajo: decibelios (&lt;i&gt;db&lt;/i&gt;), potencia (&lt;i&gt;linear&lt;/i&gt;) o amplitud (&lt;i&gt;amplitude&lt;/i&gt;). &lt;i&gt;auto&lt;/i&gt; lo detecta, y también dB x 100, a partir de nombres y valores y lo dice en el registro; si no está claro, la ejecución le pide que lo indique.</translation>
</message>
<message>
<location filename="../core/backscatter/prepare_request.py"/>
<source>Backscatter in dB</source>
<translation>Retrodispersión en dB</translation>
</message>
<message>
<location filename="../core/backscatter/prepare_request.py"/>
<source>A compressed GeoTIFF of two float32 bands, VV and VH, NaN where there is no value, covering all frames. If the names of all rasters contain the same day, the layer's name and the file's metadata state it.</source>
<translation>Un GeoTIFF comprimido de dos bandas float32, VV y VH, NaN donde no hay valor, que cubre todos los cuadros. Si los nombres de todos los rásteres contienen el mismo día, lo indican el nombre de la capa y los metadatos del archivo.</translation>
</message>
<message>
<location filename="../core/backscatter/preparing.py"/>
<source>%1 has no georeference, so several frames cannot be combined; geocode them first, or prepare them one by one.</source>
<translation>%1 no tiene georreferencia, así que no se pueden combinar varios cuadros; geocodifíquelos antes, o prepárelos uno a uno.</translation>
</message>
<message>
<location filename="../core/backscatter/preparing.py"/>
<source>the result</source>
<translation>el resultado</translation>
</message>
<message>
<location filename="../core/backscatter/preparing.py"/>
<source>Frames from bottom to top: %1.</source>
<translation>Cuadros de abajo arriba: %1.</translation>
</message>
<message>
<location filename="../core/backscatter/preparing.py"/>
<source>%1 is ascending, but %2 is descending, by metadata, names or folders; prepare each orbit by itself, or set %3 if that is wrong.</source>
<translation>%1 es ascendente, pero %2 es descendente, según metadatos, nombres o carpetas; prepare cada órbita por separado o fije %3 si eso es erróneo.</translation>
</message>
<message>
<location filename="../core/backscatter/preparing.py"/>
<source>The frames are %1, by metadata, names or folders.</source>
<translation>Los cuadros son de órbita %1, según metadatos, nombres o carpetas.</translation>
</message>
<message>
<location filename="../core/backscatter/preparing.py"/>
<source>The orbit of the frames is unknown; they are laid on each other as ascending ones. Set %1 if they are descending.</source>
<translation>Se desconoce la órbita de los cuadros; se superponen como si fueran ascendentes. Fije %1 si son descendentes.</translation>
</message>
<message>
<location filename="../core/backscatter/preparing.py"/>
<source>The result has %L1 columns and %L2 rows.</source>
<translation>El resultado tiene %L1 columnas y %L2 filas.</translation>
</message>
<message>
<location filename="../core/backscatter/preparing.py"/>
<source>%1: VV is band %2, VH is band %3.</source>
<translation>%1: VV es la banda %2, VH es la banda %3.</translation>
</message>
<message>
<location filename="../core/backscatter/preparing.py"/>
<source>%1 are VV and VH of one frame.</source>
<translation>%1 son VV y VH de un cuadro.</translation>
</message>
<message>
<location filename="../core/backscatter/preparing.py"/>
<source>%1 lies on another grid; its values are interpolated.</source>
<translation>%1 está en otra malla; sus valores se interpolan.</translation>
</message>
<message>
<location filename="../core/backscatter/preparing.py"/>
<source>%1 cannot be transformed to the CRS of the other frames.</source>
<translation>%1 no se puede transformar al SRC de los demás cuadros.</translation>
</message>
<message>
<location filename="../core/backscatter/preparing.py"/>
<source>%L1 pixels were cut off along the borders of the frames.</source>
<translation>Se recortaron %L1 píxeles a lo largo de los bordes de los cuadros.</translation>
</message>
<message>
<location filename="../core/backscatter/preparing.py"/>
<source>%L1 of the pixels have VV and VH.</source>
<translation>%L1 de los píxeles tienen VV y VH.</translation>
</message>
<message>
<location filename="../core/backscatter/preparing.py"/>
<source>No pixel has both VV and VH; are the files from the same place and product?</source>
<translation>Ningún píxel tiene VV y VH a la vez; ¿son los archivos del mismo lugar y producto?</translation>
</message>
<message>
<location filename="../core/backscatter/reading_options.py"/>
<source>Divide stored values by (100 for dB x 100)</source>
<translation>Dividir los valores por (100: dB x 100)</translation>
</message>
<message>
<location filename="../core/backscatter/reading_options.py"/>
<source>A scale and an offset that the file itself declares are applied first.</source>
<translation>Antes se aplican la escala y el desplazamiento que declara el propio archivo.</translation>
</message>
<message>
<location filename="../core/backscatter/reading_options.py"/>
<source>What is stored, after division by the number below: decibels (&lt;i&gt;db&lt;/i&gt;), power (&lt;i&gt;linear&lt;/i&gt;) or &lt;i&gt;amplitude&lt;/i&gt;. &lt;i&gt;auto&lt;/i&gt; detects it, and dB x 100, from names and values of each raster and reports it in the log; if that is not clear, the run asks you to set it.</source>
<translation>Lo que se almacena, tras dividir por el número de abajo: decibelios (&lt;i&gt;db&lt;/i&gt;), potencia (&lt;i&gt;linear&lt;/i&gt;) o amplitud (&lt;i&gt;amplitude&lt;/i&gt;). &lt;i&gt;auto&lt;/i&gt; lo detecta, y también dB x 100, a partir de nombres y valores de cada ráster y lo dice en el registro; si no está claro, la ejecución le pide que lo indique.</translation>
</message>
<message>
<location filename="../core/backscatter/reading_options.py"/>
<source>VV band (0: detect)</source>
<translation>Banda VV (0: detectar)</translation>
</message>
<message>
<location filename="../core/backscatter/reading_options.py"/>
<source>Detected from the band names in the file. Of two bands without names, the first is VV, unless the values contradict it.</source>
<translation>Se detecta por los nombres de las bandas del archivo. De dos bandas sin nombre, la primera es VV, salvo que los valores lo contradigan.</translation>
</message>
<message>
<location filename="../core/backscatter/reading_options.py"/>
<source>VH band (0: detect)</source>
<translation>Banda VH (0: detectar)</translation>
</message>
<message>
<location filename="../core/backscatter/reading_options.py"/>
<source>Detected in the same way.</source>
<translation>Se detecta de la misma manera.</translation>
</message>
<message>
<location filename="../core/backscatter/scenes.py"/>
<source>%1 is given together with %2 or %3; give either the stack or the single orbits.</source>
<translation>%1 se da junto con %2 o %3; dé el apilado o las órbitas sueltas.</translation>
</message>
<message>
<location filename="../core/backscatter/scenes.py"/>
<source>No raster is given; choose %1, %2 or both, or %3.</source>
<translation>No se da ningún ráster; elija %1, %2 o ambos, o %3.</translation>
</message>
<message>
<location filename="../core/backscatter/scenes.py"/>
<source>the map</source>
<translation>el mapa</translation>
</message>
<message>
<location filename="../core/backscatter/scenes.py"/>
<source>is %L1; it must be greater than 0.</source>
<translation>es %L1; debe ser mayor que 0.</translation>
</message>
<message>
<location filename="../core/backscatter/scenes.py"/>
<source>%1 has %2 band(s), but a stack has 4: ascending VV, VH, descending VV, VH; give a raster of one orbit as %3 or %4, or stack two with 'Stack ascending and descending'.</source>
<translation>%1 tiene %2 banda(s), pero un apilado tiene 4: ascendente VV, VH, descendente VV, VH; dé un ráster de una órbita como %3 o %4, o apile dos con «Apilar ascendente y descendente».</translation>
</message>
<message>
<location filename="../core/backscatter/scenes.py"/>
<source>%1 and %2 are for rasters of one orbit; a stack is read as ascending VV, VH, descending VV, VH.</source>
<translation>%1 y %2 son para rásteres de una órbita; un apilado se lee como ascendente VV, VH, descendente VV, VH.</translation>
</message>
<message>
<location filename="../core/backscatter/scenes.py"/>
<source>%1 and %2 do not overlap; choose two rasters that cover the same place.</source>
<translation>%1 y %2 no se superponen; elija dos rásteres que cubran el mismo lugar.</translation>
</message>
<message>
<location filename="../core/backscatter/scenes.py"/>
<source>%1 lies on a different grid from %2; its values are interpolated bilinearly.</source>
<translation>%1 está en una malla distinta de %2; sus valores se interpolan bilinealmente.</translation>
</message>
<message>
<location filename="../core/backscatter/speckle_filter.py"/>
<source>Speckle filter</source>
<translation>Filtro de moteado</translation>
</message>
<message>
<location filename="../core/backscatter/speckle_filter.py"/>
<source>&lt;i&gt;boxcar&lt;/i&gt; is the mean of the power in the window; &lt;i&gt;lee&lt;/i&gt; (1980) keeps more of a pixel the more its surroundings vary beyond speckle. Missing pixels stay missing and do not contribute. The bundled networks were trained on unfiltered backscatter, so &lt;i&gt;none&lt;/i&gt; is the default.</source>
<translation>&lt;i&gt;boxcar&lt;/i&gt; es la media de la potencia en la ventana; &lt;i&gt;lee&lt;/i&gt; (1980) conserva más de un píxel cuanto más varía su entorno por encima del moteado. Los píxeles ausentes siguen ausentes y no contribuyen. Las redes incluidas se entrenaron con retrodispersión sin filtrar, por lo que &lt;i&gt;none&lt;/i&gt; es el valor por defecto.</translation>
</message>
<message>
<location filename="../core/backscatter/speckle_filter.py"/>
<source>Window of the filter in pixels (odd)</source>
<translation>Ventana del filtro en píxeles (impar)</translation>
</message>
<message>
<location filename="../core/backscatter/speckle_filter.py"/>
<source>The side of the square around each pixel.</source>
<translation>El lado del cuadrado alrededor de cada píxel.</translation>
</message>
<message>
<location filename="../core/backscatter/speckle_filter.py"/>
<source>Equivalent number of looks, for Lee's filter</source>
<translation>Looks equivalentes, para el filtro de Lee</translation>
</message>
<message>
<location filename="../core/backscatter/speckle_filter.py"/>
<source>Determines how much of the variation is speckle: 4.4 for IW GRDH at 10 m.</source>
<translation>Determina cuánta variación es moteado: 4.4 para IW GRDH a 10 m.</translation>
</message>
<message>
<location filename="../core/backscatter/speckle_filter.py"/>
<source>is %1; give an odd number from 3 to %2.</source>
<translation>es %1; dé un número impar de 3 a %2.</translation>
</message>
<message>
<location filename="../core/backscatter/speckle_filter.py"/>
<source>, %L1 looks</source>
<translation>, %L1 looks</translation>
</message>
<message>
<location filename="../core/backscatter/stack_bands.py"/>
<source>ascending VV, VH, descending VV, VH</source>
<translation>ascendente VV, VH, descendente VV, VH</translation>
</message>
<message>
<location filename="../core/backscatter/stack_bands.py"/>
<source>put them in that order (gdal_translate -b)</source>
<translation>póngalas en ese orden (gdal_translate -b)</translation>
</message>
<message>
<location filename="../core/backscatter/stack_bands.py"/>
<source>The bands of %1 are described as %2, but a stack is read as %3; %4, or remove the descriptions if they are wrong.</source>
<translation>Las bandas de %1 se describen como %2, pero un apilado se lee como %3; %4, o quite las descripciones si son erróneas.</translation>
</message>
<message>
<location filename="../core/backscatter/stack_bands.py"/>
<source>The bands of %1 are described as %2: the last two are read as the ascending orbit, the first two as the descending one.</source>
<translation>Las bandas de %1 se describen como %2: las dos últimas se leen como la órbita ascendente, las dos primeras como la descendente.</translation>
</message>
<message>
<location filename="../core/backscatter/stack_bands.py"/>
<source>All bands of %1 are %2 by their descriptions (%3), but a stack is read as %4; if these are two dates of one orbit, map each by itself.</source>
<translation>Todas las bandas de %1 son %2 según sus descripciones (%3), pero un apilado se lee como %4; si son dos fechas de una órbita, cartografíe cada una por separado.</translation>
</message>
<message>
<location filename="../core/backscatter/stack_bands.py"/>
<source>VV, VV, VH, VH</source>
<translation>VV, VV, VH, VH</translation>
</message>
<message>
<location filename="../core/backscatter/stack_bands.py"/>
<source>VH, VH, VV, VV</source>
<translation>VH, VH, VV, VV</translation>
</message>
<message>
<location filename="../core/backscatter/stack_bands.py"/>
<source>The bands of %1 look like %2 by their medians (%3 dB), but a stack is read as %4; %5.</source>
<translation>Las bandas de %1 parecen %2 por sus medianas (%3 dB), pero un apilado se lee como %4; %5.</translation>
</message>
<message>
<location filename="../core/backscatter/stack_bands.py"/>
<source>a stack is read as %1: %2.</source>
<translation>un apilado se lee como %1: %2.</translation>
</message>
<message>
<location filename="../core/backscatter/stack_command.py"/>
<source>Stack ascending and descending</source>
<translation>Apilar ascendente y descendente</translation>
</message>
<message>
<location filename="../core/backscatter/stack_command.py"/>
<source>Brings the rasters of both orbits onto one grid, as one raster of four bands.</source>
<translation>Lleva los rásteres de ambas órbitas a una malla, como un ráster de cuatro bandas.</translation>
</message>
<message>
<location filename="../core/backscatter/stack_command.py"/>
<source>Brings an ascending and a descending Sentinel-1 raster (VV and VH each) onto one grid, as one raster of four bands: ascending VV, ascending VH, descending VV, descending VH. &lt;i&gt;Map surface water&lt;/i&gt; takes it as a stack.</source>
<translation>Lleva un ráster ascendente y uno descendente de Sentinel-1 (VV y VH cada uno) a una malla, como un ráster de cuatro bandas: VV ascendente, VH ascendente, VV descendente, VH descendente. &lt;i&gt;Cartografiar agua superficial&lt;/i&gt; lo admite como apilado.</translation>
</message>
<message>
<location filename="../core/backscatter/stack_command.py"/>
<source>sentinel-1,sar,radar,orbit,align,warp,stack,merge bands,coregister</source>
<translation>sentinel-1,sar,radar,órbita,alinear,reproyectar,apilar,combinar bandas,corregistrar</translation>
</message>
<message>
<location filename="../core/backscatter/stack_request.py"/>
<source>Calibrated, terrain-corrected backscatter with VV and VH. Values keep the units that they are stored in. Missing values become NaN: nodata values, 0 in VV and VH, and fillings such as -9999.</source>
<translation>Retrodispersión calibrada y corregida por terreno, con VV y VH. Los valores conservan las unidades en que están almacenados. Los valores ausentes pasan a NaN: valores nodata, 0 en VV y VH, y rellenos como -9999.</translation>
</message>
<message>
<location filename="../core/backscatter/stack_request.py"/>
<source>For the same place and in the same units, for example dB.</source>
<translation>Del mismo lugar y en las mismas unidades, por ejemplo dB.</translation>
</message>
<message>
<location filename="../core/backscatter/stack_request.py"/>
<source>Extent of the stack</source>
<translation>Extensión del apilado</translation>
</message>
<message>
<location filename="../core/backscatter/stack_request.py"/>
<source>&lt;i&gt;union&lt;/i&gt; covers both rasters, with missing values where there is only one; &lt;i&gt;intersection&lt;/i&gt; covers the area that they share.</source>
<translation>&lt;i&gt;union&lt;/i&gt; cubre ambos rásteres, con valores ausentes donde solo hay uno; &lt;i&gt;intersection&lt;/i&gt; cubre el área que comparten.</translation>
</message>
<message>
<location filename="../core/backscatter/stack_request.py"/>
<source>CRS of the stack</source>
<translation>SRC del apilado</translation>
</message>
<message>
<location filename="../core/backscatter/stack_request.py"/>
<source>Empty for that of the ascending raster. A CRS that would tear the rasters in two, at 180 degrees or at a pole, is refused; the message names one that fits.</source>
<translation>Vacío: el del ráster ascendente. Se rechaza un SRC que partiría los rásteres en dos, a 180 grados o en un polo; el mensaje nombra uno adecuado.</translation>
</message>
<message>
<location filename="../core/backscatter/stack_request.py"/>
<source>Pixel size (0: the ascending raster's)</source>
<translation>Tamaño de píxel (0: el del ascendente)</translation>
</message>
<message>
<location filename="../core/backscatter/stack_request.py"/>
<source>In units of the CRS. By default the stack has the pixels of the ascending raster. Values on another grid are interpolated bilinearly; where grids agree, they are copied unchanged. Missing pixels stay missing and do not affect their neighbours' values.</source>
<translation>En unidades del SRC. Por defecto el apilado tiene los píxeles del ráster ascendente. Los valores en otra malla se interpolan bilinealmente; donde las mallas coinciden, se copian sin cambios. Los píxeles ausentes siguen ausentes y no afectan a los valores de sus vecinos.</translation>
</message>
<message>
<location filename="../core/backscatter/stack_request.py"/>
<source>Stack</source>
<translation>Apilado</translation>
</message>
<message>
<location filename="../core/backscatter/stack_request.py"/>
<source>A compressed GeoTIFF of four float32 bands, NaN where there is no value.</source>
<translation>Un GeoTIFF comprimido de cuatro bandas float32, NaN donde no hay valor.</translation>
</message>
<message>
<location filename="../core/backscatter/stacking.py"/>
<source>ascending VV</source>
<translation>VV ascendente</translation>
</message>
<message>
<location filename="../core/backscatter/stacking.py"/>
<source>ascending VH</source>
<translation>VH ascendente</translation>
</message>
<message>
<location filename="../core/backscatter/stacking.py"/>
<source>descending VV</source>
<translation>VV descendente</translation>
</message>
<message>
<location filename="../core/backscatter/stacking.py"/>
<source>descending VH</source>
<translation>VH descendente</translation>
</message>
<message>
<location filename="../core/backscatter/stacking.py"/>
<source>if it is a stack (ascending VV, VH, descending VV, VH), map it as it is; to stack two of its bands, </source>
<translation>si es un apilado (ascendente VV, VH, descendente VV, VH), cartografíelo tal cual; para apilar dos de sus bandas, </translation>
</message>
<message>
<location filename="../core/backscatter/stacking.py"/>
<source>check %1, which is in units of the CRS (%L2)</source>
<translation>revise %1, que está en unidades del SRC (%L2)</translation>
</message>
<message>
<location filename="../core/backscatter/stacking.py"/>
<source>give rasters that cover the same place</source>
<translation>dé rásteres que cubran el mismo lugar</translation>
</message>
<message>
<location filename="../core/backscatter/stacking.py"/>
<source>the stack</source>
<translation>el apilado</translation>
</message>
<message>
<location filename="../core/backscatter/stacking.py"/>
<source>The stack has %L1 columns and %L2 rows.</source>
<translation>El apilado tiene %L1 columnas y %L2 filas.</translation>
</message>
<message>
<location filename="../core/backscatter/stacking.py"/>
<source>'%1' is unknown; give a CRS such as EPSG:32633.</source>
<translation>«%1» es desconocido; dé un SRC como EPSG:32633.</translation>
</message>
<message>
<location filename="../core/backscatter/stacking.py"/>
<source>%1 is given, but %2 has no coordinate reference system to transform from; assign its CRS (gdal:assignprojection) first, or leave %3 empty.</source>
<translation>Se da %1, pero %2 no tiene sistema de referencia de coordenadas desde el que transformar; asígnele antes su SRC (gdal:assignprojection), o deje %3 vacío.</translation>
</message>
<message>
<location filename="../core/backscatter/stacking.py"/>
<source>%1 cannot be transformed to the given CRS; choose a CRS that covers the place.</source>
<translation>%1 no se puede transformar al SRC indicado; elija un SRC que cubra el lugar.</translation>
</message>
<message>
<location filename="../core/backscatter/stacking.py"/>
<source>%1: VV is band %2, VH is band %3; values are </source>
<translation>%1: VV es la banda %2, VH es la banda %3; los valores están en </translation>
</message>
<message>
<location filename="../core/backscatter/stacking.py"/>
<source>%1 has no valid pixel on the stack's grid.</source>
<translation>%1 no tiene ningún píxel válido en la malla del apilado.</translation>
</message>
<message>
<location filename="../core/backscatter/stacking.py"/>
<source>%L1 of the pixels have both orbits.</source>
<translation>%L1 de los píxeles tienen ambas órbitas.</translation>
</message>
<message>
<location filename="../core/backscatter/stacking.py"/>
<source>No pixel has both orbits; do both rasters cover the same place?</source>
<translation>Ningún píxel tiene ambas órbitas; ¿cubren ambos rásteres el mismo lugar?</translation>
</message>
<message>
<location filename="../core/backscatter/stacking.py"/>
<source>%1 looks like dB and %2 does not; both must be in the same units.</source>
<translation>%1 parece dB y %2 no; ambos deben estar en las mismas unidades.</translation>
</message>
<message>
<location filename="../core/backscatter/unit_choice.py"/>
<source>%1 has no values, so its units do not matter.</source>
<translation>%1 no tiene valores, así que sus unidades no importan.</translation>
</message>
<message>
<location filename="../core/backscatter/unit_choice.py"/>
<source>, as '%1' says</source>
<translation>, como dice «%1»</translation>
</message>
<message>
<location filename="../core/backscatter/unit_choice.py"/>
<source>%1: the values look like %2, so they are taken for it%3.</source>
<translation>%1: los valores parecen %2, así que se toman por ello%3.</translation>
</message>
<message>
<location filename="../core/backscatter/unit_choice.py"/>
<source>Cannot tell the units of %1: hardly any pixel has a value; set %2 to %3, %4 or %5.</source>
<translation>No se pueden determinar las unidades de %1: casi ningún píxel tiene valor; ponga %2 en %3, %4 o %5.</translation>
</message>
<message>
<location filename="../core/backscatter/unit_choice.py"/>
<source>Cannot tell the units of %1: %L2 of the values are negative; set %3 to %4, %5 or %6.</source>
<translation>No se pueden determinar las unidades de %1: %L2 de los valores son negativos; ponga %3 en %4, %5 o %6.</translation>
</message>
<message>
<location filename="../core/backscatter/unit_choice.py"/>
<source>Cannot tell the units of %1: the values look like %2, but '%3' says %4; set %5 to %6, %7 or %8. Values that were stretched to 0 to 1 for viewing are none of them.</source>
<translation>No se pueden saber las unidades de %1: los valores parecen %2, pero «%3» dice %4; ponga %5 en %6, %7 o %8. Los valores que se ajustaron a 0 a 1 para verlos no son nada de eso.</translation>
</message>
<message>
<location filename="../core/backscatter/unit_choice.py"/>
<source>%1 may hold power or amplitude (its median VH would be %L2 or %L3 dB); set %4 to %5 or %6.</source>
<translation>%1 puede contener potencia o amplitud (su mediana de VH sería %L2 o %L3 dB); ponga %4 en %5 o %6.</translation>
</message>
<message>
<location filename="../core/backscatter/unit_choice.py"/>
<source>The values of %1 are too large for dB, power or amplitude with %2 %L3; calibrate it first, or set %4 to the factor that it is stored with.</source>
<translation>Los valores de %1 son demasiado grandes para dB, potencia o amplitud con %2 %L3; calíbrelo antes, o ponga en %4 el factor con que está almacenado.</translation>
</message>
<message>
<location filename="../core/backscatter/unit_choice.py"/>
<source>%1 looks like %2 and %3 like %4; set %5 if one of them is wrong, or prepare them one by one.</source>
<translation>%1 parece %2 y %3 parece %4; ponga %5 si uno es erróneo, o prepárelos uno a uno.</translation>
</message>
<message>
<location filename="../core/catalogue/scene_items.py"/>
<source>The item '%1' has %2, so it is not a scene that can be mapped.</source>
<translation>El elemento «%1» tiene %2, por lo que no es una escena que se pueda cartografiar.</translation>
</message>
<message>
<location filename="../core/catalogue/scene_items.py"/>
<source>%1 has more than %2 MB; search for less.</source>
<translation>%1 tiene más de %2 MB; busque menos.</translation>
</message>
<message>
<location filename="../core/catalogue/scene_items.py"/>
<source>%1 is not a file of scenes (%2); give one that Search for scenes wrote, or another STAC item collection.</source>
<translation>%1 no es un archivo de escenas (%2); indique uno escrito por «Buscar escenas» u otra colección de elementos STAC.</translation>
</message>
<message>
<location filename="../core/catalogue/scene_items.py"/>
<source>%1 is not a file of scenes (it is neither a STAC item collection nor an item); give one that Search for scenes wrote, or another STAC item collection.</source>
<translation>%1 no es un archivo de escenas (no es una colección de elementos STAC ni un elemento); indique uno escrito por «Buscar escenas» u otra colección de elementos STAC.</translation>
</message>
<message>
<location filename="../core/catalogue/scene_items.py"/>
<source>%1 has no scenes; search for some first.</source>
<translation>%1 no tiene escenas; busque algunas primero.</translation>
</message>
<message>
<location filename="../core/catalogue/scene_items.py"/>
<source>'%1' cannot be written (%2).</source>
<translation>No se puede escribir «%1» (%2).</translation>
</message>
<message>
<location filename="../core/catalogue/scene_items.py"/>
<source>no id</source>
<translation>ningún identificador</translation>
</message>
<message>
<location filename="../core/catalogue/scene_items.py"/>
<source>no date and time</source>
<translation>ninguna fecha y hora</translation>
</message>
<message>
<location filename="../core/catalogue/scene_items.py"/>
<source>no footprint</source>
<translation>ninguna huella</translation>
</message>
<message>
<location filename="../core/catalogue/scene_items.py"/>
<source>no %1</source>
<translation>ningún %1</translation>
</message>
<message>
<location filename="../core/catalogue/scene_rasters.py"/>
<source>'%1' cannot be created (%2).</source>
<translation>No se puede crear «%1» (%2).</translation>
</message>
<message>
<location filename="../core/catalogue/scene_rasters.py"/>
<source>%1 of '%2'</source>
<translation>%1 de «%2»</translation>
</message>
<message>
<location filename="../core/catalogue/scene_rasters.py"/>
<source>VV and VH of '%1' lie on different grids; leave the scene out.</source>
<translation>VV y VH de «%1» están en cuadrículas distintas; descarte la escena.</translation>
</message>
<message>
<location filename="../core/catalogue/search_area.py"/>
<source>Give the area as %1 or as %2 (polygons): one of the two.</source>
<translation>Indique el área como %1 o como %2 (polígonos): uno de los dos.</translation>
</message>
<message>
<location filename="../core/catalogue/search_area.py"/>
<source>is %L1 %L2 %L3 %L4; give degrees: west, south, east and north.</source>
<translation>es %L1 %L2 %L3 %L4; indique grados: oeste, sur, este y norte.</translation>
</message>
<message>
<location filename="../core/catalogue/search_area.py"/>
<source>has no area; draw a rectangle.</source>
<translation>no tiene superficie; dibuje un rectángulo.</translation>
</message>
<message>
<location filename="../core/catalogue/search_area.py"/>
<source>%1 has no CRS; assign the one that its coordinates are in.</source>
<translation>%1 no tiene SRC; asígnele el de sus coordenadas.</translation>
</message>
<message>
<location filename="../core/catalogue/search_area.py"/>
<source>%1 has no polygons; draw the area first.</source>
<translation>%1 no tiene polígonos; dibuje primero el área.</translation>
</message>
<message>
<location filename="../core/catalogue/search_area.py"/>
<source>lies nowhere on the Earth in its CRS; check its coordinates and its CRS.</source>
<translation>no está en ningún lugar de la Tierra según su SRC; compruebe sus coordenadas y su SRC.</translation>
</message>
<message>
<location filename="../core/catalogue/search_command.py"/>
<source>Search for scenes</source>
<translation>Buscar escenas</translation>
</message>
<message>
<location filename="../core/catalogue/search_command.py"/>
<source>Finds the Sentinel-1 scenes of an area and a time in a catalogue on the network.</source>
<translation>Encuentra las escenas Sentinel-1 de un área y un periodo en un catálogo de la red.</translation>
</message>
<message>
<location filename="../core/catalogue/search_command.py"/>
<source>Searches a STAC API for scenes with VV and VH, and writes them as one file, with their footprints, dates and orbits and the addresses of their rasters. Nothing else is downloaded: rasters are read where they lie, and of each only the parts that a map needs.</source>
<translation>Busca en una API STAC escenas con VV y VH y las escribe en un archivo, con sus huellas, fechas, órbitas y las direcciones de sus rásteres. No se descarga nada más: los rásteres se leen donde están, y de cada uno solo las partes que un mapa necesita.</translation>
</message>
<message>
<location filename="../core/catalogue/search_command.py"/>
<source>stac,catalogue,catalog,search,scenes,sentinel-1,rtc,opera,planetary computer,download,cloud</source>
<translation>stac,catálogo,buscar,escenas,sentinel-1,rtc,opera,planetary computer,descargar,nube</translation>
</message>
<message>
<location filename="../core/catalogue/search_command.py"/>
<source>Number of scenes</source>
<translation>Número de escenas</translation>
</message>
<message>
<location filename="../core/catalogue/search_command.py"/>
<source>Number of days with scenes</source>
<translation>Número de días con escenas</translation>
</message>
<message>
<location filename="../core/catalogue/search_command.py"/>
<source>Number of items that were left out</source>
<translation>Número de elementos descartados</translation>
</message>
<message>
<location filename="../core/catalogue/search_request.py"/>
<source>Scenes that touch it are found. In a shell in degrees: west, south, east, north. Give either this or polygons.</source>
<translation>Se encuentran las escenas que la tocan. En una consola, en grados: oeste, sur, este, norte. Indique esto o polígonos.</translation>
</message>
<message>
<location filename="../core/catalogue/search_request.py"/>
<source>Scenes that touch one of them are found. Any CRS.</source>
<translation>Se encuentran las escenas que tocan alguno de ellos. Cualquier SRC.</translation>
</message>
<message>
<location filename="../core/catalogue/search_request.py"/>
<source>Of the scenes, in UTC.</source>
<translation>De las escenas, en UTC.</translation>
</message>
<message>
<location filename="../core/catalogue/search_request.py"/>
<source>It is searched, too.</source>
<translation>También se busca.</translation>
</message>
<message>
<location filename="../core/catalogue/search_request.py"/>
<source>Scenes of either orbit, or of one. Catalogues that do not say which orbit a scene is of, such as NASA's of OPERA, can only be searched for either.</source>
<translation>Escenas de cualquier órbita o de una. En los catálogos que no dicen de qué órbita es una escena, como el de OPERA de la NASA, solo se puede buscar cualquiera.</translation>
</message>
<message>
<location filename="../core/catalogue/search_request.py"/>
<source>Address of the catalogue (STAC API)</source>
<translation>Dirección del catálogo (API STAC)</translation>
</message>
<message>
<location filename="../core/catalogue/search_request.py"/>
<source>The root of any STAC API. The default is Microsoft's Planetary Computer; NASA's catalogue of OPERA is https://cmr.earthdata.nasa.gov/stac/ASF. QGIS uses its own network settings and proxy.</source>
<translation>La raíz de cualquier API STAC. El valor predeterminado es Planetary Computer de Microsoft; el catálogo de OPERA de la NASA es https://cmr.earthdata.nasa.gov/stac/ASF. QGIS usa su propia configuración de red y su proxy.</translation>
</message>
<message>
<location filename="../core/catalogue/search_request.py"/>
<source>Collection</source>
<translation>Colección</translation>
</message>
<message>
<location filename="../core/catalogue/search_request.py"/>
<source>Its id in the catalogue, or several parted by commas. Of the items, those with VV and VH are scenes. Units and missing values of &lt;i&gt;sentinel-1-rtc&lt;/i&gt; and of OPERA's &lt;i&gt;OPERA_L2_RTC-S1_V1_1&lt;/i&gt; are known; of others they are detected.</source>
<translation>Su identificador en el catálogo, o varios separados por comas. De los elementos, los que tienen VV y VH son escenas. Se conocen las unidades y los valores ausentes de &lt;i&gt;sentinel-1-rtc&lt;/i&gt; y de &lt;i&gt;OPERA_L2_RTC-S1_V1_1&lt;/i&gt; de OPERA; los de otras se detectan.</translation>
</message>
<message>
<location filename="../core/catalogue/search_request.py"/>
<source>Most scenes</source>
<translation>Máximo de escenas</translation>
</message>
<message>
<location filename="../core/catalogue/search_request.py"/>
<source>If the catalogue has more, the search is refused, since a part of them would be a map with gaps.</source>
<translation>Si el catálogo tiene más, la búsqueda se rechaza, ya que una parte de ellas daría un mapa con huecos.</translation>
</message>
<message>
<location filename="../core/catalogue/search_request.py"/>
<source>Scenes</source>
<translation>Escenas</translation>
</message>
<message>
<location filename="../core/catalogue/search_request.py"/>
<source>GeoJSON: a STAC item collection, which QGIS shows as footprints. It has the addresses of the rasters, and no rasters.</source>
<translation>GeoJSON: una colección de elementos STAC, que QGIS muestra como huellas. Tiene las direcciones de los rásteres, pero no los rásteres.</translation>
</message>
<message>
<location filename="../core/catalogue/search_request.py"/>
<source>Folder for virtual rasters of the scenes</source>
<translation>Carpeta de rásteres virtuales</translation>
</message>
<message>
<location filename="../core/catalogue/search_request.py"/>
<source>A small .vrt file for each scene, with VV and VH, which QGIS shows and every command takes; pixels are read over the network where they are needed. Each scene's two rasters are opened for it.</source>
<translation>Un pequeño archivo .vrt por escena, con VV y VH, que QGIS muestra y todos los comandos aceptan; los píxeles se leen por la red cuando hacen falta. Para ello se abren los dos rásteres de cada escena.</translation>
</message>
<message>
<location filename="../core/catalogue/searching.py"/>
<source>no orbit in the catalogue</source>
<translation>ninguna órbita en el catálogo</translation>
</message>
<message>
<location filename="../core/catalogue/searching.py"/>
<source>is %1, which is before %2; swap the two days.</source>
<translation>es %1, anterior a %2; intercambie los dos días.</translation>
</message>
<message>
<location filename="../core/catalogue/searching.py"/>
<source>The catalogue has more than %1 scenes for this search; choose a smaller area or fewer days, or raise %2.</source>
<translation>El catálogo tiene más de %1 escenas para esta búsqueda; elija un área menor o menos días, o aumente %2.</translation>
</message>
<message>
<location filename="../core/catalogue/searching.py"/>
<source>%1 items were left out, as they have %2.</source>
<translation>Se descartaron %1 elementos, porque tienen %2.</translation>
</message>
<message>
<location filename="../core/catalogue/searching.py"/>
<source>%1 scenes (%2) on %3 days, %4 to %5.</source>
<translation>%1 escenas (%2) en %3 días, del %4 al %5.</translation>
</message>
<message>
<location filename="../core/catalogue/searching.py"/>
<source>Searching '%1'.</source>
<translation>Buscando en «%1».</translation>
</message>
<message>
<location filename="../core/catalogue/searching.py"/>
<source>'%1' sends more than %2 items that do not fit the search; give it another collection.</source>
<translation>«%1» envía más de %2 elementos que no corresponden a la búsqueda; indique otra colección.</translation>
</message>
<message>
<location filename="../core/catalogue/searching.py"/>
<source>no addresses on the network</source>
<translation>ninguna dirección en la red</translation>
</message>
<message>
<location filename="../core/catalogue/searching.py"/>
<source>No scene of '%1' (%2 orbit) lies in this area from %3 to %4; choose other days or another area, or check the name of the collection.</source>
<translation>Ninguna escena de «%1» (órbita: %2) está en esta área del %3 al %4; elija otros días u otra área, o compruebe el nombre de la colección.</translation>
</message>
<message>
<location filename="../core/catalogue/stac_api.py"/>
<source>'%1' is not the address of a STAC API. %2</source>
<translation>«%1» no es la dirección de una API STAC. %2</translation>
</message>
<message>
<location filename="../core/catalogue/stac_api.py"/>
<source>'%1' is not the address of a STAC API that can be searched; give the address of its root, which often ends in /stac/v1 or /stac.</source>
<translation>«%1» no es la dirección de una API STAC en la que se pueda buscar; indique la dirección de su raíz, que suele acabar en /stac/v1 o /stac.</translation>
</message>
<message>
<location filename="../core/catalogue/stac_api.py"/>
<source>The answer of '%1' cannot be understood: it is not a list of scenes.</source>
<translation>No se entiende la respuesta de «%1»: no es una lista de escenas.</translation>
</message>
<message>
<location filename="../core/catalogue/stac_api.py"/>
<source>'%1' sends the same or empty pages without an end; ask its operator, or search for fewer days.</source>
<translation>«%1» envía sin fin páginas iguales o vacías; pregunte a su operador o busque menos días.</translation>
</message>
<message>
<location filename="../core/catalogue/web.py"/>
<source>'%1' is not an address; give one that begins with https://.</source>
<translation>«%1» no es una dirección; indique una que empiece por https://.</translation>
</message>
<message>
<location filename="../core/catalogue/web.py"/>
<source>'%1' cannot be reached (%2). Check the address, that this computer is online, and whether it needs a proxy (in a shell the environment variable https_proxy).</source>
<translation>No se puede acceder a «%1» (%2). Compruebe la dirección, que este ordenador esté en línea y si necesita un proxy (en una consola, la variable de entorno https_proxy).</translation>
</message>
<message>
<location filename="../core/catalogue/web.py"/>
<source>%1 refuses to answer (HTTP %2); it wants a login, which a search does not have. Give another catalogue.</source>
<translation>%1 se niega a responder (HTTP %2); pide una identificación que la búsqueda no tiene. Indique otro catálogo.</translation>
</message>
<message>
<location filename="../core/catalogue/web.py"/>
<source>%1 answers with an error (HTTP %2: %3); check the address and the name of the collection, or run again later.</source>
<translation>%1 responde con un error (HTTP %2: %3); compruebe la dirección y el nombre de la colección, o vuelva a ejecutar más tarde.</translation>
</message>
<message>
<location filename="../core/catalogue/web.py"/>
<source>The answer of %1 cannot be understood: %2.</source>
<translation>No se entiende la respuesta de %1: %2.</translation>
</message>
<message>
<location filename="../core/catalogue/web.py"/>
<source>The answer of %1 cannot be understood: it is not an object.</source>
<translation>No se entiende la respuesta de %1: no es un objeto.</translation>
</message>
<message>
<location filename="../core/catalogue/web.py"/>
<source>no reason given</source>
<translation>sin indicar el motivo</translation>
</message>
<message>
<location filename="../core/catalogue/web.py"/>
<source>it sends more than %1 MB</source>
<translation>envía más de %1 MB</translation>
</message>
<message>
<location filename="../core/command.py"/>
<source>is missing; choose where to save the result.</source>
<translation>falta; elija dónde guardar el resultado.</translation>
</message>
<message>
<location filename="../core/command.py"/>
<source>No result is chosen; choose at least one of %1.</source>
<translation>No se ha elegido ningún resultado; elija al menos uno de %1.</translation>
</message>
<message>
<location filename="../core/command.py"/>
<source>the %1 next to the report</source>
<translation>el archivo (%1) junto al informe</translation>
</message>
<message>
<location filename="../core/dates/dated.py"/>
<source>%1 is empty; give at least one raster.</source>
<translation>%1 está vacío; dé al menos un ráster.</translation>
</message>
<message>
<location filename="../core/dates/dated.py"/>
<source> with the date pattern '%1'</source>
<translation> con el patrón de fecha «%1»</translation>
</message>
<message>
<location filename="../core/dates/in_names.py"/>
<source>the date in '%1' is ambiguous (%2); say how it is written with a date pattern, such as %3</source>
<translation>la fecha de «%1» es ambigua (%2); indique cómo está escrita con un patrón de fecha, como %3</translation>
</message>
<message>
<location filename="../core/dates/pattern.py"/>
<source>The date pattern '%1' does not say which digits are the date; write YYYY or YY, and MM and DD (or MMM for a month as a word, DDD for the day of the year) if there are any, once each, such as YYYY-MM-DD or water_YYYYMM; or all of them twice for the first and the last day.</source>
<translation>El patrón de fecha «%1» no dice qué dígitos son la fecha; escriba YYYY o YY, y MM y DD (o MMM para un mes como palabra, DDD para el día del año) si los hay, una vez cada uno, como YYYY-MM-DD o water_YYYYMM; o todos ellos dos veces para el primer y el último día.</translation>
</message>
<message>
<location filename="../core/dates/pattern_option.py"/>
<source>Date in the names (YYYY-MM-DD)</source>
<translation>Fecha en nombres (YYYY-MM-DD)</translation>
</message>
<message>
<location filename="../core/dates/pattern_option.py"/>
<source>Without a pattern, dates come from a layer's temporal properties, then from the metadata that this plugin wrote into the file, then from the file's name: product names, 2020-03-05, 20200305, 05.03.2020, 5Mar2020, 2020-03, 202003, 2020-065 (day of the year), 2020-Q1, 2020, or a first and a last day. A date that can be read in two ways (05-03-2020, 200305) needs a pattern, unless other names in the list settle it. With a pattern, dates come from the names alone: YYYY, YY, MM and DD stand for digits, MMM for the name of a month, DDD for the day of the year, * and ? for anything, and every other character for itself. DD-MM-YYYY*DD-MM-YYYY matches a first and a last day.</source>
<translation>Sin patrón, las fechas vienen de las propiedades temporales de la capa, después de los metadatos que este complemento escribió en el archivo, y después del nombre del archivo: nombres de productos, 2020-03-05, 20200305, 05.03.2020, 5Mar2020, 2020-03, 202003, 2020-065 (día del año), 2020-Q1, 2020, o un primer y un último día. Una fecha que se puede leer de dos maneras (05-03-2020, 200305) necesita un patrón, salvo que otros nombres de la lista lo aclaren. Con patrón, las fechas vienen solo de los nombres: YYYY, YY, MM y DD representan dígitos, MMM el nombre de un mes, DDD el día del año, * y ? cualquier cosa, y todo otro carácter a sí mismo. DD-MM-YYYY*DD-MM-YYYY corresponde a un primer y un último día.</translation>
</message>
<message>
<location filename="../core/dates/period.py"/>
<source>%1 to %2</source>
<translation>%1 a %2</translation>
</message>
<message>
<location filename="../core/masks/bodies/bodies_command.py"/>
<source>Water bodies as polygons</source>
<translation>Cuerpos de agua como polígonos</translation>
</message>
<message>
<location filename="../core/masks/bodies/bodies_command.py"/>
<source>Turns each water body of a mask into a polygon with its area and perimeter.</source>
<translation>Convierte cada cuerpo de agua de una máscara en un polígono con su área y perímetro.</translation>
</message>
<message>
<location filename="../core/masks/bodies/bodies_command.py"/>
<source>Turns each water body of a water mask, a group of connected water pixels, into a polygon. Areas are those on the ground, even where the CRS is in degrees.</source>
<translation>Convierte cada cuerpo de agua de una máscara de agua, un grupo de píxeles de agua conectados, en un polígono. Las áreas son las reales sobre el terreno, también donde el SRC está en grados.</translation>
</message>
<message>
<location filename="../core/masks/bodies/bodies_command.py"/>
<source>water,lake,reservoir,polygonize,vectorize,raster to vector,sieve,area,perimeter,island</source>
<translation>agua,lago,embalse,poligonizar,vectorizar,ráster a vectorial,filtrar,área,perímetro,isla</translation>
</message>
<message>
<location filename="../core/masks/bodies/bodies_command.py"/>
<source>Water bodies</source>
<translation>Cuerpos de agua</translation>
</message>
<message>
<location filename="../core/masks/bodies/bodies_command.py"/>
<source>Total area (km²)</source>
<translation>Área total (km²)</translation>
</message>
<message>
<location filename="../core/masks/bodies/bodies_command.py"/>
<source>Cancelled; no layer was written.</source>
<translation>Cancelado; no se escribió ninguna capa.</translation>
</message>
<message>
<location filename="../core/masks/bodies/bodies_request.py"/>
<source>1 is water and 0 is land. 255, 250 and 251 are pixels without an observation: they are not water, but a body that touches them may continue there.</source>
<translation>1 es agua y 0 es tierra. 255, 250 y 251 son píxeles sin observación: no son agua, pero un cuerpo que los toca puede continuar ahí.</translation>
</message>
<message>
<location filename="../core/masks/bodies/bodies_request.py"/>
<source>The second raster that &lt;i&gt;Map surface water&lt;/i&gt; writes, 0 to 100, on the same grid. Each body gets the mean over its pixels.</source>
<translation>El segundo ráster que escribe &lt;i&gt;Cartografiar agua superficial&lt;/i&gt;, de 0 a 100, en la misma malla. Cada cuerpo recibe la media de sus píxeles.</translation>
</message>
<message>
<location filename="../core/masks/bodies/bodies_request.py"/>
<source>Leave out water bodies smaller than (m²)</source>
<translation>Excluir cuerpos de agua menores de (m²)</translation>
</message>
<message>
<location filename="../core/masks/bodies/bodies_request.py"/>
<source>The area of the whole body counts, after islands are filled. 0 keeps all.</source>
<translation>Cuenta el área de todo el cuerpo, tras rellenar las islas. 0 los conserva todos.</translation>
</message>
<message>
<location filename="../core/masks/bodies/bodies_request.py"/>
<source>Fill islands smaller than (m²)</source>
<translation>Rellenar islas menores de (m²)</translation>
</message>
<message>
<location filename="../core/masks/bodies/bodies_request.py"/>
<source>An island counts with the lakes on it, and is filled together with them. An island with a pixel without observation stays. 0 fills none.</source>
<translation>Una isla cuenta junto con los lagos que contiene y se rellena con ellos. Una isla con un píxel sin observación se conserva. 0 no rellena ninguna.</translation>
</message>
<message>
<location filename="../core/masks/bodies/bodies_request.py"/>
<source>Connect water that touches at corners</source>
<translation>Unir agua que se toca en esquinas</translation>
</message>
<message>
<location filename="../core/masks/bodies/bodies_request.py"/>
<source>Then it is one body, otherwise two. Land is connected the other way round.</source>
<translation>Entonces es un solo cuerpo; si no, dos. La tierra se conecta al revés.</translation>
</message>
<message>
<location filename="../core/masks/bodies/bodies_request.py"/>
<source>Smoothing (how often corners are cut)</source>
<translation>Suavizado (recortes de las esquinas)</translation>
</message>
<message>
<location filename="../core/masks/bodies/bodies_request.py"/>
<source>Cuts the corners of the pixels, within half a pixel (Chaikin). Polygons stay valid and apart. Attributes remain those of the pixels. 0 keeps the outlines.</source>
<translation>Recorta las esquinas de los píxeles, dentro de medio píxel (Chaikin). Los polígonos siguen siendo válidos y separados. Los atributos siguen siendo los de los píxeles. 0 conserva los contornos.</translation>
</message>
<message>
<location filename="../core/masks/bodies/bodies_request.py"/>
<source>Multipolygons with &lt;i&gt;id&lt;/i&gt;, &lt;i&gt;area_m2&lt;/i&gt; (on the ellipsoid where the CRS is in degrees), &lt;i&gt;perimeter_m&lt;/i&gt; (along the sides of the pixels, islands included), &lt;i&gt;mean_prob&lt;/i&gt; (percent), and &lt;i&gt;edge&lt;/i&gt;: whether the body touches the border of the raster or pixels without an observation, so that it may be larger. The file appears when it is complete, and replaces an earlier one as a whole.</source>
<translation>Multipolígonos con &lt;i&gt;id&lt;/i&gt;, &lt;i&gt;area_m2&lt;/i&gt; (sobre el elipsoide donde el SRC está en grados), &lt;i&gt;perimeter_m&lt;/i&gt; (a lo largo de los lados de los píxeles, islas incluidas), &lt;i&gt;mean_prob&lt;/i&gt; (porcentaje) y &lt;i&gt;edge&lt;/i&gt;: si el cuerpo toca el borde del ráster o píxeles sin observación, de modo que puede ser mayor. El archivo aparece cuando está completo, y reemplaza por entero a uno anterior.</translation>
</message>
<message>
<location filename="../core/masks/bodies/bodies_work.py"/>
<source>Water bodies%1</source>
<translation>Cuerpos de agua%1</translation>
</message>
<message>
<location filename="../core/masks/bodies/water_bodies.py"/>
<source>it is cut off</source>
<translation>está cortado</translation>
</message>
<message>
<location filename="../core/masks/bodies/water_bodies.py"/>
<source>%1 has no observations, so it cannot show whether there are water bodies.</source>
<translation>%1 no tiene observaciones, así que no puede mostrar si hay cuerpos de agua.</translation>
</message>
<message>
<location filename="../core/masks/bodies/water_bodies.py"/>
<source>%L1 water bodies, without areas and perimeters.</source>
<translation>%L1 cuerpos de agua, sin áreas ni perímetros.</translation>
</message>
<message>
<location filename="../core/masks/bodies/water_bodies.py"/>
<source>%L1 water bodies, %L2 km² in all.</source>
<translation>%L1 cuerpos de agua, %L2 km² en total.</translation>
</message>
<message>
<location filename="../core/masks/bodies/water_bodies.py"/>
<source>%1 of %2 polygons are missing</source>
<translation>faltan %1 de %2 polígonos</translation>
</message>
<message>
<location filename="../core/masks/bodies/water_bodies.py"/>
<source>%1 does not say how large its pixels are, so %2 and %3 cannot be applied; assign its CRS (gdal:assignprojection) or geocode it first, or set both to 0.</source>
<translation>%1 no dice qué tamaño tienen sus píxeles, así que no se pueden aplicar %2 ni %3; asígnele su SRC (gdal:assignprojection) o geocodifíquelo antes, o ponga ambos en 0.</translation>
</message>
<message>
<location filename="../core/masks/bodies/water_bodies.py"/>
<source>the polygons</source>
<translation>los polígonos</translation>
</message>
<message>
<location filename="../core/masks/bodies/water_bodies.py"/>
<source>%1 and %2 come from two runs, according to their metadata, and may not belong together; map again if they should.</source>
<translation>%1 y %2 provienen de dos ejecuciones, según sus metadatos, y quizá no correspondan entre sí; cartografíe de nuevo si deberían corresponder.</translation>
</message>
<message>
<location filename="../core/masks/bodies/water_bodies.py"/>
<source>Islands filled: %L1.</source>
<translation>Islas rellenadas: %L1.</translation>
</message>
<message>
<location filename="../core/masks/bodies/water_bodies.py"/>
<source>Bodies left out as too small: %L1.</source>
<translation>Cuerpos excluidos por demasiado pequeños: %L1.</translation>
</message>
<message>
<location filename="../core/masks/class_values.py"/>
<source>%1 has '%2', which is neither a number nor a range from a smaller to a larger one, such as 50-99; %3.</source>
<translation>%1 tiene «%2», que no es ni un número ni un intervalo de menor a mayor, como 50-99; %3.</translation>
</message>
<message>
<location filename="../core/masks/class_values.py"/>
<source>%1 declare %L2 as nodata, but that is the code of %3, so pixels with that value are unknown and not %4; if %5 is meant, remove the declaration (gdal_edit.py -unsetnodata, or gdal:translate with -a_nodata none).</source>
<translation>%1 declaran %L2 como nodata, pero ese es el código de %3, así que los píxeles con ese valor son desconocidos y no %4; si se quiere decir %5, quite la declaración (gdal_edit.py -unsetnodata, o gdal:translate con -a_nodata none).</translation>
</message>
<message>
<location filename="../core/masks/class_values.py"/>
<source>%1 declares %L2 as nodata, but that is the code of %3, so pixels with that value are unknown and not %4; if %5 is meant, remove the declaration (gdal_edit.py -unsetnodata, or gdal:translate with -a_nodata none).</source>
<translation>%1 declara %L2 como nodata, pero ese es el código de %3, así que los píxeles con ese valor son desconocidos y no %4; si se quiere decir %5, quite la declaración (gdal_edit.py -unsetnodata, o gdal:translate con -a_nodata none).</translation>
</message>
<message>
<location filename="../core/masks/class_values.py"/>
<source>%1 has values that mean neither water (%2) nor land (%3), so those pixels are unknown: %4, ….</source>
<translation>%1 tiene valores que no significan ni agua (%2) ni tierra (%3), así que esos píxeles son desconocidos: %4, ….</translation>
</message>
<message>
<location filename="../core/masks/class_values.py"/>
<source>%1 has values that mean neither water (%2) nor land (%3), so those pixels are unknown: %4.</source>
<translation>%1 tiene valores que no significan ni agua (%2) ni tierra (%3), así que esos píxeles son desconocidos: %4.</translation>
</message>
<message>
<location filename="../core/masks/class_values.py"/>
<source> If it is a probability or an occurrence, give the values that mean water.</source>
<translation> Si es una probabilidad o una ocurrencia, dé los valores que significan agua.</translation>
</message>
<message>
<location filename="../core/masks/class_values.py"/>
<source>No pixel of the masks is %1 (code %2). If there is %3, check whether it has another code, is declared as nodata or was masked out.</source>
<translation>Ningún píxel de las máscaras es %1 (código %2). Si hay %3, compruebe si tiene otro código, está declarado como nodata o fue enmascarado.</translation>
</message>
<message>
<location filename="../core/masks/class_values.py"/>
<source>in the JRC's monthly history 2 is water, 1 land and 0 no observation; </source>
<translation>en el histórico mensual del JRC 2 es agua, 1 tierra y 0 sin observación; </translation>
</message>
<message>
<location filename="../core/masks/class_values.py"/>
<source>%1in OPERA DSWx it is %2: reclassify it to 1, 0 or 255 first (native:reclassifybytable)</source>
<translation>%1en OPERA DSWx es %2: reclasifíquelo antes a 1, 0 o 255 (native:reclassifybytable)</translation>
</message>
<message>
<location filename="../core/masks/class_values.py"/>
<source>if it is a probability, turn it into a mask first with the raster calculator: 1 where it is above 0.5, and 0 elsewhere</source>
<translation>si es una probabilidad, conviértala antes en máscara con la calculadora ráster: 1 donde supera 0.5, y 0 en el resto</translation>
</message>
<message>
<location filename="../core/masks/class_values.py"/>
<source>choose a water mask, or reclassify the raster first (native:reclassifybytable); if values are percent, such as a probability or an occurrence, to 1 from 50 on and to 0 below</source>
<translation>elija una máscara de agua, o reclasifique antes el ráster (native:reclassifybytable); si los valores son porcentajes, como una probabilidad o una ocurrencia, a 1 desde 50 y a 0 por debajo</translation>
</message>
<message>
<location filename="../core/masks/class_values.py"/>
<source>if it stands for missing pixels, declare it as nodata (gdal_edit.py -a_nodata %L1); else choose a water mask, or reclassify the raster first (native:reclassifybytable)</source>
<translation>si representa píxeles ausentes, declárelo como nodata (gdal_edit.py -a_nodata %L1); si no, elija una máscara de agua, o reclasifique antes el ráster (native:reclassifybytable)</translation>
</message>
<message>
<location filename="../core/masks/class_values.py"/>
<source>choose a water mask, or reclassify the raster first (native:reclassifybytable)</source>
<translation>elija una máscara de agua, o reclasifique antes el ráster (native:reclassifybytable)</translation>
</message>
<message>
<location filename="../core/masks/class_values.py"/>
<source>partial surface water</source>
<translation>agua superficial parcial</translation>
</message>
<message>
<location filename="../core/masks/class_values.py"/>
<source>inundated vegetation</source>
<translation>vegetación inundada</translation>
</message>
<message>
<location filename="../core/masks/class_values.py"/>
<source>snow or ice</source>
<translation>nieve o hielo</translation>
</message>
<message>
<location filename="../core/masks/legend.py"/>
<source>Water</source>
<translation>Agua</translation>
</message>
<message>
<location filename="../core/masks/legend.py"/>
<source>Land</source>
<translation>Tierra</translation>
</message>
<message>
<location filename="../core/masks/legend.py"/>
<source>Steep or high above drainage</source>
<translation>Pendiente fuerte o muy por encima del drenaje</translation>
</message>
<message>
<location filename="../core/masks/legend.py"/>
<source>Layover or shadow</source>
<translation>Inversión por relieve o sombra</translation>
</message>
<message>
<location filename="../core/masks/legend.py"/>
<source>Water in both</source>
<translation>Agua en ambas</translation>
</message>
<message>
<location filename="../core/masks/legend.py"/>
<source>Water on the map only</source>
<translation>Agua solo en el mapa</translation>
</message>
<message>
<location filename="../core/masks/legend.py"/>
<source>Water in the reference only</source>
<translation>Agua solo en la referencia</translation>
</message>
<message>
<location filename="../core/masks/legend.py"/>
<source>Land in both</source>
<translation>Tierra en ambas</translation>
</message>
<message>
<location filename="../core/masks/legend.py"/>
<source>0 %</source>
<translation>0 %</translation>
</message>
<message>
<location filename="../core/masks/legend.py"/>
<source>25 %</source>
<translation>25 %</translation>
</message>
<message>
<location filename="../core/masks/legend.py"/>
<source>50 %</source>
<translation>50 %</translation>
</message>
<message>
<location filename="../core/masks/legend.py"/>
<source>75 %</source>
<translation>75 %</translation>
</message>
<message>
<location filename="../core/masks/legend.py"/>
<source>100 %</source>
<translation>100 %</translation>
</message>
<message>
<location filename="../core/masks/mask.py"/>
<source>%1 holds %L2, which is not a code of a water mask (0 land, 1 water, 250 and 251 terrain, 255 no observation); %3.</source>
<translation>%1 contiene %L2, que no es un código de máscara de agua (0 tierra, 1 agua, 250 y 251 terreno, 255 sin observación); %3.</translation>
</message>
<message>
<location filename="../core/masks/mask.py"/>
<source>%1 has %2 bands; a water mask has one.</source>
<translation>%1 tiene %2 bandas; una máscara de agua tiene una.</translation>
</message>
<message>
<location filename="../core/masks/mask.py"/>
<source>%1 holds 255 but no 1, the code of water, and 255 is read as no observation; if it means water, reclassify it to 1 first (native:reclassifybytable).</source>
<translation>%1 contiene 255 pero ningún 1, el código de agua, y 255 se lee como sin observación; si significa agua, reclasifíquelo antes a 1 (native:reclassifybytable).</translation>
</message>
<message>
<location filename="../core/masks/mosaic/mosaic_command.py"/>
<source>Mosaic tiles</source>
<translation>Unir teselas en mosaico</translation>
</message>
<message>
<location filename="../core/masks/mosaic/mosaic_command.py"/>
<source>Cuts masks of buffered tiles to their tiles and joins them.</source>
<translation>Recorta las máscaras de teselas con margen a sus teselas y las une.</translation>
</message>
<message>
<location filename="../core/masks/mosaic/mosaic_command.py"/>
<source>A large area is downloaded and mapped by tiles, each with a buffer around it, so that the network also sees the surroundings of the tile's edges. This cuts every mask to its tile and joins them: each pixel comes from the mask of the tile that contains its centre, and from no other.</source>
<translation>Un área grande se descarga y cartografía por teselas, cada una con un margen alrededor, para que la red vea también el entorno de los bordes de la tesela. Esto recorta cada máscara a su tesela y las une: cada píxel viene de la máscara de la tesela que contiene su centro, y de ninguna otra.</translation>
</message>
<message>
<location filename="../core/masks/mosaic/mosaic_request.py"/>
<source>Water masks of buffered tiles</source>
<translation>Máscaras de agua de teselas con margen</translation>
</message>
<message>
<location filename="../core/masks/mosaic/mosaic_request.py"/>
<source>One for each tile, all of the same time, for example one month. All are placed on the grid of the first one. Masks whose pixels coincide with it are copied; from others (another UTM zone) the nearest pixel is taken.</source>
<translation>Una para cada tesela, todas de la misma fecha, por ejemplo un mes. Todas se colocan en la malla de la primera. Las máscaras cuyos píxeles coinciden con ella se copian; de otras (otra zona UTM) se toma el píxel más cercano.</translation>
</message>
<message>
<location filename="../core/masks/mosaic/mosaic_request.py"/>
<source>Tiles without their buffers</source>
<translation>Teselas sin su margen</translation>
</message>
<message>
<location filename="../core/masks/mosaic/mosaic_request.py"/>
<source>Polygons of any shape, without the buffer.</source>
<translation>Polígonos de cualquier forma, sin el margen.</translation>
</message>
<message>
<location filename="../core/masks/mosaic/mosaic_request.py"/>
<source>Field with the id in names of masks</source>
<translation>Campo con el id de los nombres</translation>
</message>
<message>
<location filename="../core/masks/mosaic/mosaic_request.py"/>
<source>The name of each tile's mask contains this id: tile 7 belongs to &lt;i&gt;water_7_2020-03.tif&lt;/i&gt; and to &lt;i&gt;water_07_2020-03.tif&lt;/i&gt;. The log lists masks without a tile and tiles without a mask. A name that fits two tiles is refused.</source>
<translation>El nombre de la máscara de cada tesela contiene este id: la tesela 7 corresponde a &lt;i&gt;water_7_2020-03.tif&lt;/i&gt; y a &lt;i&gt;water_07_2020-03.tif&lt;/i&gt;. El registro enumera las máscaras sin tesela y las teselas sin máscara. Se rechaza un nombre que encaja con dos teselas.</translation>
</message>
<message>
<location filename="../core/masks/mosaic/mosaic_request.py"/>
<source>Tiles that the mosaic covers</source>
<translation>Teselas que cubre el mosaico</translation>
</message>
<message>
<location filename="../core/masks/mosaic/mosaic_request.py"/>
<source>&lt;i&gt;mapped&lt;/i&gt;: the rectangle around the tiles that have a mask. &lt;i&gt;all&lt;/i&gt;: around all tiles, so that the mosaics of all months lie on one grid even if some tiles are missing.</source>
<translation>&lt;i&gt;mapped&lt;/i&gt;: el rectángulo alrededor de las teselas que tienen máscara. &lt;i&gt;all&lt;/i&gt;: alrededor de todas las teselas, de modo que los mosaicos de todos los meses estén en una malla aunque falten algunas.</translation>
</message>
<message>
<location filename="../core/masks/mosaic/mosaic_request.py"/>
<source>Names of masks (tile_{id}_*)</source>
<translation>Nombres (tile_{id}_*)</translation>
</message>
<message>
<location filename="../core/masks/mosaic/mosaic_request.py"/>
<source>Empty where the id is a word in the names. Else it shows where the id is: {id} stands for it, * for anything, ? for any character, and everything else for itself. It must match the whole name without its extension.</source>
<translation>Vacío si el id es una palabra de los nombres. Si no, indica dónde está el id: {id} lo representa, * cualquier cosa, ? cualquier carácter, y todo lo demás a sí mismo. Debe corresponder al nombre entero sin su extensión.</translation>
</message>
<message>
<location filename="../core/masks/mosaic/mosaic_request.py"/>
<source>Mosaic</source>
<translation>Mosaico</translation>
</message>
<message>
<location filename="../core/masks/mosaic/mosaic_request.py"/>
<source>0 land, 1 water, 255 nodata, and the codes of terrain if the masks have any. A name that ends in &lt;i&gt;.tif&lt;/i&gt; gives one compressed GeoTIFF. One that ends in &lt;i&gt;.vrt&lt;/i&gt; gives a small virtual raster that refers to the masks: keep them, and move them together with it. That needs rectangular tiles along the pixels, and masks on common pixels.</source>
<translation>0 tierra, 1 agua, 255 nodata, y los códigos de terreno si las máscaras los tienen. Un nombre que termina en &lt;i&gt;.tif&lt;/i&gt; da un GeoTIFF comprimido. Uno que termina en &lt;i&gt;.vrt&lt;/i&gt; da un pequeño ráster virtual que remite a las máscaras: consérvelas y muévalas junto con él. Eso requiere teselas rectangulares a lo largo de los píxeles, y máscaras con píxeles comunes.</translation>
</message>
<message>
<location filename="../core/masks/mosaic/mosaic_work.py"/>
<source>Water %1</source>
<translation>Agua %1</translation>
</message>
<message>
<location filename="../core/masks/mosaic/tile_ids.py"/>
<source>check %1, or show where the id is with %2, such as tile_%3_*.</source>
<translation>revise %1, o indique dónde está el id con %2, como tile_%3_*.</translation>
</message>
<message>
<location filename="../core/masks/mosaic/tile_ids.py"/>
<source>%1 has no polygons; give the tiles that the masks are to be cut to.</source>
<translation>%1 no tiene polígonos; dé las teselas a las que se recortan las máscaras.</translation>
</message>
<message>
<location filename="../core/masks/mosaic/tile_ids.py"/>
<source>%1 has several polygons with the id '%2'; choose a %3 that differs from tile to tile, or dissolve them (native:dissolve).</source>
<translation>%1 tiene varios polígonos con el id «%2»; elija un %3 que difiera de una tesela a otra, o disuélvalos (native:dissolve).</translation>
</message>
<message>
<location filename="../core/masks/mosaic/tile_ids.py"/>
<source>'%1' and '%2' are both of tile '%3'; give one mask for each tile: one month at a time, for instance.</source>
<translation>«%1» y «%2» son ambas de la tesela «%3»; dé una máscara para cada tesela: un mes cada vez, por ejemplo.</translation>
</message>
<message>
<location filename="../core/masks/mosaic/tile_ids.py"/>
<source>No mask's name contains the id of a tile: '%1' has none of %2; %3</source>
<translation>Ningún nombre de máscara contiene el id de una tesela: «%1» no tiene ninguno de %2; %3</translation>
</message>
<message>
<location filename="../core/masks/mosaic/tile_ids.py"/>
<source>make %1 more exact</source>
<translation>haga %1 más preciso</translation>
</message>
<message>
<location filename="../core/masks/mosaic/tile_ids.py"/>
<source>show where the id is with %1</source>
<translation>indique dónde está el id con %1</translation>
</message>
<message>
<location filename="../core/masks/mosaic/tile_ids.py"/>
<source>The name '%1' matches tile '%2' and tile '%3'; %4, such as tile_%5_*.</source>
<translation>El nombre «%1» encaja con la tesela «%2» y la tesela «%3»; %4, como tile_%5_*.</translation>
</message>
<message>
<location filename="../core/masks/mosaic/tile_ids.py"/>
<source>%1 '%2' does not say where the id is; write %3 in its place, once, such as tile_%4_*.</source>
<translation>%1 «%2» no dice dónde está el id; escriba %3 en su lugar, una vez, como tile_%4_*.</translation>
</message>
<message>
<location filename="../core/masks/mosaic/tile_ids.py"/>
<source> and %1 more</source>
<translation> y %1 más</translation>
</message>
<message>
<location filename="../core/masks/mosaic/tile_mosaic.py"/>
<source>No mask has an observation in its tile.</source>
<translation>Ninguna máscara tiene una observación en su tesela.</translation>
</message>
<message>
<location filename="../core/masks/mosaic/tile_mosaic.py"/>
<source>Left out, as their names contain no tile's id: %1.</source>
<translation>Excluidas, porque sus nombres no contienen el id de ninguna tesela: %1.</translation>
</message>
<message>
<location filename="../core/masks/mosaic/tile_mosaic.py"/>
<source>Tiles without a mask: %1.</source>
<translation>Teselas sin máscara: %1.</translation>
</message>
<message>
<location filename="../core/masks/mosaic/tile_mosaic.py"/>
<source>Tiles that contain no pixel centre: %1.</source>
<translation>Teselas que no contienen ningún centro de píxel: %1.</translation>
</message>
<message>
<location filename="../core/masks/mosaic/tile_mosaic.py"/>
<source>The mosaic of %L1 tiles has %L2 columns and %L3 rows.</source>
<translation>El mosaico de %L1 teselas tiene %L2 columnas y %L3 filas.</translation>
</message>
<message>
<location filename="../core/masks/mosaic/tile_mosaic.py"/>
<source>Water mask (0 land, 1 water)</source>
<translation>Máscara de agua (0 tierra, 1 agua)</translation>
</message>
<message>
<location filename="../core/masks/mosaic/tile_mosaic.py"/>
<source>%L1 pixels are in several tiles; they are taken from the first mask in the list. Are the tiles in %2 those without the buffer?</source>
<translation>%L1 píxeles están en varias teselas; se toman de la primera máscara de la lista. ¿Son las teselas de %2 las que no llevan margen?</translation>
</message>
<message>
<location filename="../core/masks/mosaic/tile_mosaic.py"/>
<source> but ground control points</source>
<translation> sino puntos de control</translation>
</message>
<message>
<location filename="../core/masks/mosaic/tile_mosaic.py"/>
<source>%1 has no georeference%2, so its place is unknown; geocode it first.</source>
<translation>%1 no tiene georreferencia%2, así que se desconoce su lugar; geocodifíquelo antes.</translation>
</message>
<message>
<location filename="../core/masks/mosaic/tile_mosaic.py"/>
<source>%1 has no coordinate reference system, so tiles cannot be overlaid on the masks; assign one (gdal:assignprojection, native:assignprojection).</source>
<translation>%1 no tiene sistema de referencia de coordenadas, así que las teselas no se pueden superponer a las máscaras; asígnele uno (gdal:assignprojection, native:assignprojection).</translation>
</message>
<message>
<location filename="../core/masks/mosaic/tile_mosaic.py"/>
<source>The tiles are smaller than the masks' pixels; check the CRS of %1.</source>
<translation>Las teselas son menores que los píxeles de las máscaras; revise el SRC de %1.</translation>
</message>
<message>
<location filename="../core/masks/mosaic/tile_mosaic.py"/>
<source>The mosaic would have %L1 columns and %L2 rows; check the CRS of %3 and of %4, or cover only the tiles that have a mask.</source>
<translation>El mosaico tendría %L1 columnas y %L2 filas; revise el SRC de %3 y de %4, o cubra solo las teselas que tienen máscara.</translation>
</message>
<message>
<location filename="../core/masks/mosaic/tile_mosaic.py"/>
<source>%1 does not touch the tile '%2' that its name states; %3</source>
<translation>%1 no toca la tesela «%2» que indica su nombre; %3</translation>
</message>
<message>
<location filename="../core/masks/mosaic/tile_mosaic.py"/>
<source>Masks do not cover the whole tile: %1; the rest of it is nodata.</source>
<translation>Las máscaras no cubren toda la tesela: %1; el resto es nodata.</translation>
</message>
<message>
<location filename="../core/masks/mosaic/tile_mosaic.py"/>
<source>The mosaic does not state its time: %1.</source>
<translation>El mosaico no indica su fecha: %1.</translation>
</message>
<message>
<location filename="../core/masks/mosaic/tile_mosaic.py"/>
<source>The masks are of %1 different times, %2; the mosaic mixes them.</source>
<translation>Las máscaras son de %1 fechas distintas, %2; el mosaico las mezcla.</translation>
</message>
<message>
<location filename="../core/masks/mosaic/tile_shapes.py"/>
<source>Polygon %1 of %2 has no id in '%3'; fill it in, or delete it.</source>
<translation>El polígono %1 de %2 no tiene id en «%3»; rellénelo o elimínelo.</translation>
</message>
<message>
<location filename="../core/masks/mosaic/tile_shapes.py"/>
<source>A tile of %1 cannot be overlaid on the masks' pixels (%2).</source>
<translation>Una tesela de %1 no se puede superponer a los píxeles de las máscaras (%2).</translation>
</message>
<message>
<location filename="../core/masks/mosaic/tile_shapes.py"/>
<source>the tile '%1'</source>
<translation>la tesela «%1»</translation>
</message>
<message>
<location filename="../core/masks/mosaic/tile_shapes.py"/>
<source>The tile '%1' of %2 has no polygon; draw or delete it.</source>
<translation>La tesela «%1» de %2 no tiene polígono; dibújelo o elimínela.</translation>
</message>
<message>
<location filename="../core/masks/mosaic/virtual_mosaic.py"/>
<source>%1 cannot be a virtual raster: %2. Write one file instead: give a name that ends in .tif.</source>
<translation>%1 no puede ser un ráster virtual: %2. Escriba en su lugar un archivo: dé un nombre que termine en .tif.</translation>
</message>
<message>
<location filename="../core/masks/mosaic/virtual_mosaic.py"/>
<source>the tile '%1' is not a rectangle along the pixels of the masks</source>
<translation>la tesela «%1» no es un rectángulo a lo largo de los píxeles de las máscaras</translation>
</message>
<message>
<location filename="../core/masks/mosaic/virtual_mosaic.py"/>
<source>the tiles '%1' and '%2' overlap</source>
<translation>las teselas «%1» y «%2» se superponen</translation>
</message>
<message>
<location filename="../core/masks/mosaic/virtual_mosaic.py"/>
<source>%1 has other pixels or another CRS than the first mask</source>
<translation>%1 tiene otros píxeles u otro SRC que la primera máscara</translation>
</message>
<message>
<location filename="../core/masks/mosaic/virtual_mosaic.py"/>
<source>%1 does not hold whole numbers alone, with one for nodata</source>
<translation>%1 no contiene solo números enteros con uno para nodata</translation>
</message>
<message>
<location filename="../core/masks/probability.py"/>
<source>%1 holds %L2, which is not a percentage; give the probability of water in percent, 0 to 100.</source>
<translation>%1 contiene %L2, que no es un porcentaje; dé la probabilidad de agua en porcentaje, de 0 a 100.</translation>
</message>
<message>
<location filename="../core/masks/probability.py"/>
<source>%1 has no value above 1, so its values are fractions; multiply them by 100 with the raster calculator.</source>
<translation>%1 no tiene ningún valor mayor que 1, así que sus valores son fracciones; multiplíquelos por 100 con la calculadora ráster.</translation>
</message>
<message>
<location filename="../core/masks/terrain.py"/>
<source>No terrain raster is given; choose at least one raster of %1, %2 and %3.</source>
<translation>No se da ningún ráster de terreno; elija al menos uno de %1, %2 y %3.</translation>
</message>
<message>
<location filename="../core/masks/terrain.py"/>
<source>compute it in degrees (as native:slope does), and declare its nodata value</source>
<translation>calcúlela en grados (como hace native:slope) y declare su valor nodata</translation>
</message>
<message>
<location filename="../core/masks/terrain.py"/>
<source>give heights in metres, and declare the raster's nodata value</source>
<translation>dé las alturas en metros y declare el valor nodata del ráster</translation>
</message>
<message>
<location filename="../core/masks/terrain.py"/>
<source>the new mask</source>
<translation>la nueva máscara</translation>
</message>
<message>
<location filename="../core/masks/terrain.py"/>
<source>layover or shadow</source>
<translation>inversión por relieve o sombra</translation>
</message>
<message>
<location filename="../core/masks/terrain.py"/>
<source>water only</source>
<translation>solo agua</translation>
</message>
<message>
<location filename="../core/masks/terrain.py"/>
<source>Water mask (0 land, 1 water, 250 steep or high, 251 layover or shadow)</source>
<translation>Máscara de agua (0 tierra, 1 agua, 250 pendiente o altura, 251 inversión por relieve o sombra)</translation>
</message>
<message>
<location filename="../core/masks/terrain.py"/>
<source>The mask holds neither land nor water.</source>
<translation>La máscara no contiene ni tierra ni agua.</translation>
</message>
<message>
<location filename="../core/masks/terrain.py"/>
<source>Remaining water</source>
<translation>Agua restante</translation>
</message>
<message>
<location filename="../core/masks/terrain.py"/>
<source>Remaining land</source>
<translation>Tierra restante</translation>
</message>
<message>
<location filename="../core/masks/terrain.py"/>
<source>, %L1 km²</source>
<translation>, %L1 km²</translation>
</message>
<message>
<location filename="../core/masks/terrain.py"/>
<source>%1: %L2 pixels%3.</source>
<translation>%1: %L2 píxeles%3.</translation>
</message>
<message>
<location filename="../core/masks/terrain.py"/>
<source>%1 has no value in %L2 of land and water; there it excludes nothing.</source>
<translation>%1 no tiene valor en %L2 de la tierra y el agua; ahí no excluye nada.</translation>
</message>
<message>
<location filename="../core/masks/terrain.py"/>
<source>%L1 of land and water are layover or shadow now; check that %2 are right for this raster.</source>
<translation>%L1 de la tierra y el agua son ahora inversión por relieve o sombra; compruebe que %2 es correcto para este ráster.</translation>
</message>
<message>
<location filename="../core/masks/terrain.py"/>
<source>Water without terrain%1</source>
<translation>Agua sin terreno%1</translation>
</message>
<message>
<location filename="../core/masks/terrain_command.py"/>
<source>0 is land, 1 water and 255 no observation. Only land and water change.</source>
<translation>0 es tierra, 1 agua y 255 sin observación. Solo cambian tierra y agua.</translation>
</message>
<message>
<location filename="../core/masks/terrain_command.py"/>
<source>Slope (degrees)</source>
<translation>Pendiente (grados)</translation>
</message>
<message>
<location filename="../core/masks/terrain_command.py"/>
<source>&lt;i&gt;Slope&lt;/i&gt; of QGIS (native:slope) computes it from an elevation model in a projected CRS.</source>
<translation>&lt;i&gt;Pendiente&lt;/i&gt; de QGIS (native:slope) la calcula a partir de un modelo de elevación en un SRC proyectado.</translation>
</message>
<message>
<location filename="../core/masks/terrain_command.py"/>
<source>HAND, the height above the nearest stream, is available for the whole world.</source>
<translation>HAND, la altura sobre el curso de agua más cercano, está disponible para todo el mundo.</translation>
</message>
<message>
<location filename="../core/masks/terrain_command.py"/>
<source>Higher pixels become 250. Lakes without an outlet may lie high above the nearest drainage and would be lost.</source>
<translation>Los píxeles más altos pasan a 250. Los lagos sin desagüe pueden estar muy por encima del drenaje más cercano y se perderían.</translation>
</message>
<message>
<location filename="../core/masks/terrain_command.py"/>
<source>Layover and shadow</source>
<translation>Inversión (layover) y sombra</translation>
</message>
<message>
<location filename="../core/masks/terrain_command.py"/>
<source>The raster that comes with terrain-corrected radar images, of the same orbit. Its pixels become 251, even where they are steep.</source>
<translation>El ráster que acompaña a las imágenes de radar corregidas por terreno, de la misma órbita. Sus píxeles pasan a 251, también donde la pendiente es fuerte.</translation>
</message>
<message>
<location filename="../core/masks/terrain_command.py"/>
<source>Values that mean layover or shadow</source>
<translation>Valores de inversión por relieve o sombra</translation>
</message>
<message>
<location filename="../core/masks/terrain_command.py"/>
<source>Values and ranges, such as 1,2,3 or 2-254. SNAP and OPERA RTC-S1: 1-3. Maps made by GAMMA, such as &lt;i&gt;_ls_map.tif&lt;/i&gt; of ASF: 2-254, where 1 is visible ground.</source>
<translation>Valores e intervalos, como 1,2,3 o 2-254. SNAP y OPERA RTC-S1: 1-3. Mapas hechos con GAMMA, como &lt;i&gt;_ls_map.tif&lt;/i&gt; de ASF: 2-254, donde 1 es terreno visible.</translation>
</message>
<message>
<location filename="../core/masks/terrain_command.py"/>
<source>Pixels that may change</source>
<translation>Píxeles que pueden cambiar</translation>
</message>
<message>
<location filename="../core/masks/terrain_command.py"/>
<source>&lt;i&gt;all&lt;/i&gt;: land and water, so that a pixel is excluded from every mask of a series or from none. &lt;i&gt;water&lt;/i&gt;: water only; land stays land.</source>
<translation>&lt;i&gt;all&lt;/i&gt;: tierra y agua, de modo que un píxel se excluye de todas las máscaras de una serie o de ninguna. &lt;i&gt;water&lt;/i&gt;: solo agua; la tierra sigue siendo tierra.</translation>
</message>
<message>
<location filename="../core/masks/terrain_command.py"/>
<source>Water without terrain</source>
<translation>Agua sin terreno</translation>
</message>
<message>
<location filename="../core/masks/terrain_command.py"/>
<source>A mask on the grid of the water mask, with its dates. Slopes and heights on other grids are interpolated bilinearly; layover and shadow take the nearest value. Where a raster has no value it excludes nothing.</source>
<translation>Una máscara en la malla de la máscara de agua, con sus fechas. Las pendientes y alturas en otras mallas se interpolan bilinealmente; la inversión por relieve y la sombra toman el valor más cercano. Donde un ráster no tiene valor no excluye nada.</translation>
</message>
<message>
<location filename="../core/masks/terrain_command.py"/>
<source>Exclude terrain</source>
<translation>Excluir terreno</translation>
</message>
<message>
<location filename="../core/masks/terrain_command.py"/>
<source>Removes steep slopes, heights, layover and shadow from a water mask.</source>
<translation>Elimina pendientes fuertes, alturas, inversión por relieve y sombra de una máscara de agua.</translation>
</message>
<message>
<location filename="../core/masks/terrain_command.py"/>
<source>In mountains, radar shadow looks like water, and water does not lie on slopes. This turns such pixels of a water mask into &lt;i&gt;steep or high above drainage&lt;/i&gt; (250) and &lt;i&gt;layover or shadow&lt;/i&gt; (251), which count neither as water nor as land. Give at least one of the three rasters; they may lie on any grid.</source>
<translation>En las montañas, la sombra de radar parece agua, y el agua no está en las pendientes. Esto convierte tales píxeles de una máscara de agua en &lt;i&gt;pendiente fuerte o muy por encima del drenaje&lt;/i&gt; (250) e &lt;i&gt;inversión por relieve o sombra&lt;/i&gt; (251), que no cuentan ni como agua ni como tierra. Dé al menos uno de los tres rásteres; pueden estar en cualquier malla.</translation>
</message>
<message>
<location filename="../core/masks/terrain_command.py"/>
<source>Area that became steep or high (km²)</source>
<translation>Área que pasó a pendiente o altura (km²)</translation>
</message>
<message>
<location filename="../core/masks/terrain_command.py"/>
<source>Area that became layover or shadow (km²)</source>
<translation>Área que pasó a inversión por relieve o sombra (km²)</translation>
</message>
<message>
<location filename="../core/masks/terrain_command.py"/>
<source>Remaining water area (km²)</source>
<translation>Área de agua restante (km²)</translation>
</message>
<message>
<location filename="../core/masks/terrain_rules.py"/>
<source>%1 holds %L2, which cannot be %3; %4.</source>
<translation>%1 contiene %L2, que no puede ser %3; %4.</translation>
</message>
<message>
<location filename="../core/masks/terrain_rules.py"/>
<source>%1 is '%2'</source>
<translation>%1 es «%2»</translation>
</message>
<message>
<location filename="../core/masks/terrain_rules.py"/>
<source>give the values of layover and shadow, such as 1,2,3 or 2-254</source>
<translation>dé los valores de inversión por relieve y sombra, como 1,2,3 o 2-254</translation>
</message>
<message>
<location filename="../core/masks/terrain_rules.py"/>
<source>%1: it</source>
<translation>%1: él</translation>
</message>
<message>
<location filename="../core/pages/charts.py"/>
<source>%1 date</source>
<translation>%1 fecha</translation>
</message>
<message>
<location filename="../core/pages/charts.py"/>
<source>%1 dates</source>
<translation>%1 fechas</translation>
</message>
<message>
<location filename="../core/pages/charts.py"/>
<source>complete date</source>
<translation>fecha completa</translation>
</message>
<message>
<location filename="../core/pages/charts.py"/>
<source>not complete, and what it could amount to</source>
<translation>incompleta, y a cuánto podría llegar</translation>
</message>
<message>
<location filename="../core/pages/charts.py"/>
<source>lowest to highest</source>
<translation>de menor a mayor</translation>
</message>
<message>
<location filename="../core/pages/charts.py"/>
<source>%1 (ice?)</source>
<translation>%1 (¿hielo?)</translation>
</message>
<message>
<location filename="../core/pages/charts.py"/>
<source>up to %L1 (not complete)</source>
<translation>hasta %L1 (incompleta)</translation>
</message>
<message>
<location filename="../core/parameters.py"/>
<source>is '%1'; give one of %2.</source>
<translation>es «%1»; dé uno de %2.</translation>
</message>
<message>
<location filename="../core/parameters.py"/>
<source>file of scenes</source>
<translation>archivo de escenas</translation>
</message>
<message>
<location filename="../core/parameters.py"/>
<source>is '%1'; give a day as YYYY-MM-DD, such as 2020-03-31.</source>
<translation>es «%1»; indique un día como AAAA-MM-DD, por ejemplo 2020-03-31.</translation>
</message>
<message>
<location filename="../core/parameters.py"/>
<source>is missing; give it.</source>
<translation>falta; indíquelo.</translation>
</message>
<message>
<location filename="../core/parameters.py"/>
<source>whole number</source>
<translation>número entero</translation>
</message>
<message>
<location filename="../core/parameters.py"/>
<source>a %1 from %L2 to %L3</source>
<translation>un %1 de %L2 a %L3</translation>
</message>
<message>
<location filename="../core/parameters.py"/>
<source>a %1 of at least %L2</source>
<translation>un %1 de al menos %L2</translation>
</message>
<message>
<location filename="../core/parameters.py"/>
<source>a %1 of at most %L2</source>
<translation>un %1 de como máximo %L2</translation>
</message>
<message>
<location filename="../core/parameters.py"/>
<source>is %L1; give %2.</source>
<translation>es %L1; dé %2.</translation>
</message>
<message>
<location filename="../core/plan/catalogue_scenes.py"/>
<source>The catalogue does not say whether it is ascending or descending.</source>
<translation>El catálogo no dice si es ascendente o descendente.</translation>
</message>
<message>
<location filename="../core/plan/catalogue_scenes.py"/>
<source>Its footprint is broken.</source>
<translation>Su contorno está dañado.</translation>
</message>
<message>
<location filename="../core/plan/cluster.py"/>
<source>%1 and %2 need the Python package 'distributed', which is not installed; install it (%3), or run the plan without them.</source>
<translation>%1 y %2 necesitan el paquete de Python 'distributed', que no está instalado; instálelo (%3), o ejecute el plan sin ellos.</translation>
</message>
<message>
<location filename="../core/plan/cluster.py"/>
<source>There is no Dask scheduler at '%1' (%2); start one there with 'dask scheduler', or check the address.</source>
<translation>No hay ningún planificador de Dask en '%1' (%2); inicie uno allí con 'dask scheduler', o compruebe la dirección.</translation>
</message>
<message>
<location filename="../core/plan/cluster.py"/>
<source>%1 workers at %2.</source>
<translation>%1 procesos de trabajo en %2.</translation>
</message>
<message>
<location filename="../core/plan/cluster.py"/>
<source>%1 worker at %2.</source>
<translation>%1 proceso de trabajo en %2.</translation>
</message>
<message>
<location filename="../core/plan/cluster.py"/>
<source> Dashboard: %1</source>
<translation> Panel: %1</translation>
</message>
<message>
<location filename="../core/plan/cluster.py"/>
<source>The scheduler at '%1' has no workers; start some with 'dask worker %2 --nworkers 1 --nthreads 2', one for each device.</source>
<translation>El planificador de '%1' no tiene procesos de trabajo; inicie algunos con 'dask worker %2 --nworkers 1 --nthreads 2', uno por dispositivo.</translation>
</message>
<message>
<location filename="../core/plan/cluster.py"/>
<source>has version %1</source>
<translation>tiene la versión %1</translation>
</message>
<message>
<location filename="../core/plan/cluster.py"/>
<source>cannot load it (%1)</source>
<translation>no puede cargarlo (%1)</translation>
</message>
<message>
<location filename="../core/plan/cluster.py"/>
<source>All workers need GMNet Water %1, but %2 of %3 do not have it: that at %4 %5. Install the same version there (pip install), and start them again.</source>
<translation>Todos los procesos de trabajo necesitan GMNet Water %1, pero %2 de %3 no lo tienen: el de %4 %5. Instale allí la misma versión (pip install) e inícielos de nuevo.</translation>
</message>
<message>
<location filename="../core/plan/cluster.py"/>
<source>Its worker failed: %1</source>
<translation>Su proceso de trabajo falló: %1</translation>
</message>
<message>
<location filename="../core/plan/cluster.py"/>
<source>The scheduler is gone. What was finished is kept; start it again with its workers, and run the plan again.</source>
<translation>El planificador ya no está. Lo terminado se conserva; inícielo de nuevo con sus procesos de trabajo, y ejecute el plan otra vez.</translation>
</message>
<message>
<location filename="../core/plan/cluster.py"/>
<source>All workers are gone. What was finished is kept; start them again, and run the plan again.</source>
<translation>Ya no hay procesos de trabajo. Lo terminado se conserva; inícielos de nuevo, y ejecute el plan otra vez.</translation>
</message>
<message>
<location filename="../core/plan/plan_file.py"/>
<source>'%1' cannot be written to '%2' (%3); check that the disk has room and that you may write there.</source>
<translation>«%1» no se puede escribir en «%2» (%3); compruebe que el disco tiene espacio y que usted puede escribir ahí.</translation>
</message>
<message>
<location filename="../core/plan/plan_file.py"/>
<source>There is no plan '%1'; make one first, or check its name.</source>
<translation>No hay ningún plan '%1'; haga uno primero, o compruebe su nombre.</translation>
</message>
<message>
<location filename="../core/plan/plan_file.py"/>
<source>'%1' is not a plan of maps; give a GeoPackage that 'Plan maps' wrote.</source>
<translation>'%1' no es un plan de mapas; indique un GeoPackage que escribió 'Planificar mapas'.</translation>
</message>
<message>
<location filename="../core/plan/plan_file.py"/>
<source>'%1' is a plan of version %2, but this program reads version %3; plan again with this version of the program, and finished maps are kept.</source>
<translation>'%1' es un plan de la versión %2, pero este programa lee la versión %3; planifique de nuevo con esta versión del programa, y los mapas terminados se conservan.</translation>
</message>
<message>
<location filename="../core/plan/plan_file.py"/>
<source>Row %1 of '%2' is not a task (%3); plan again.</source>
<translation>La fila %1 de '%2' no es una tarea (%3); planifique de nuevo.</translation>
</message>
<message>
<location filename="../core/plan/plan_file.py"/>
<source>The plan '%1' cannot be changed (%2); close it in other programs, and check that the disk has room and that you may write there.</source>
<translation>El plan '%1' no se puede modificar (%2); ciérrelo en otros programas, y compruebe que el disco tiene espacio y que puede escribir allí.</translation>
</message>
<message>
<location filename="../core/plan/plan_holder.py"/>
<source>'%1' is being run already, by %2 on %3 (process %4, since %5); wait until that run has ended. If it was killed, delete '%6' and run again.</source>
<translation>'%1' ya se está ejecutando, por %2 en %3 (proceso %4, desde %5); espere a que esa ejecución termine. Si se interrumpió a la fuerza, borre '%6' y ejecute de nuevo.</translation>
</message>
<message>
<location filename="../core/plan/plan_holder.py"/>
<source>another machine</source>
<translation>otro equipo</translation>
</message>
<message>
<location filename="../core/plan/plan_holder.py"/>
<source>an unknown time</source>
<translation>un momento desconocido</translation>
</message>
<message>
<location filename="../core/plan/plan_holder.py"/>
<source>'%1' cannot be written (%2); check that the disk has room and that you may write there.</source>
<translation>No se puede escribir «%1» (%2); compruebe que el disco tiene espacio y que usted puede escribir ahí.</translation>
</message>
<message>
<location filename="../core/plan/planning.py"/>
<source>It lies outside all tiles.</source>
<translation>Está fuera de todas las teselas.</translation>
</message>
<message>
<location filename="../core/plan/planning.py"/>
<source>None of the %L1 scenes lies in the area; check the area and its CRS, or search for scenes there.</source>
<translation>Ninguna de las %L1 escenas está en el área; compruebe el área y su SRC, o busque escenas allí.</translation>
</message>
<message>
<location filename="../core/plan/planning.py"/>
<source>It is of %1, which is longer than a %2.</source>
<translation>Es de %1, más largo que un período (%2).</translation>
</message>
<message>
<location filename="../core/plan/planning.py"/>
<source>It is of %1, which is before %2.</source>
<translation>Es de %1, anterior a %2.</translation>
</message>
<message>
<location filename="../core/plan/planning.py"/>
<source>It is of %1, which is after %2.</source>
<translation>Es de %1, posterior a %2.</translation>
</message>
<message>
<location filename="../core/plan/planning.py"/>
<source>None of the %L1 scenes can be used. The first: %2</source>
<translation>No se puede usar ninguna de las %L1 escenas. La primera: %2</translation>
</message>
<message>
<location filename="../core/plan/planning.py"/>
<source>It is given twice.</source>
<translation>Está repetida.</translation>
</message>
<message>
<location filename="../core/plan/planning.py"/>
<source>It is the same acquisition as '%1', which covers it.</source>
<translation>Es la misma adquisición que '%1', que la cubre.</translation>
</message>
<message>
<location filename="../core/plan/progress.py"/>
<source>%1 of %2 tasks done, %3 failed</source>
<translation>%1 de %2 tareas hechas, %3 fallaron</translation>
</message>
<message>
<location filename="../core/plan/progress.py"/>
<source>%1, %L2 Mpx/s</source>
<translation>%1, %L2 Mpx/s</translation>
</message>
<message>
<location filename="../core/plan/progress.py"/>
<source>%1, %L2 Mpx/s, %3 left</source>
<translation>%1, %L2 Mpx/s, quedan %3</translation>
</message>
<message>
<location filename="../core/plan/raster_scenes.py"/>
<source>%1 '%2' does not exist; check its name.</source>
<translation>%1 '%2' no existe; compruebe su nombre.</translation>
</message>
<message>
<location filename="../core/plan/raster_scenes.py"/>
<source>%1 '%2' has no rasters (%3); choose another.</source>
<translation>%1 '%2' no tiene rásteres (%3); elija otra.</translation>
</message>
<message>
<location filename="../core/plan/raster_scenes.py"/>
<source>%1 '%2' cannot be read: %3.</source>
<translation>%1 '%2' no se puede leer: %3.</translation>
</message>
<message>
<location filename="../core/plan/raster_scenes.py"/>
<source>%1 '%2' names no rasters; write one on each line.</source>
<translation>%1 '%2' no nombra ningún ráster; escriba uno en cada línea.</translation>
</message>
<message>
<location filename="../core/plan/raster_scenes.py"/>
<source>'%1' has no date in its metadata or its name.</source>
<translation>'%1' no tiene fecha en sus metadatos ni en su nombre.</translation>
</message>
<message>
<location filename="../core/plan/raster_scenes.py"/>
<source>Cannot tell whether '%1' is ascending or descending.</source>
<translation>No se sabe si '%1' es ascendente o descendente.</translation>
</message>
<message>
<location filename="../core/plan/results.py"/>
<source>'%1' cannot be made (%2).</source>
<translation>'%1' no se puede hacer (%2).</translation>
</message>
<message>
<location filename="../core/plan/running.py"/>
<source>%1 of the plan's %2 files are not there any more: %3 and others; move them back, or plan again. Finished maps are kept.</source>
<translation>%1 de los %2 archivos del plan ya no están: %3 y otros; devuélvalos a su sitio, o planifique de nuevo. Los mapas terminados se conservan.</translation>
</message>
<message>
<location filename="../core/plan/running.py"/>
<source>%1 of the plan's %2 files are not there any more: %3; move them back, or plan again. Finished maps are kept.</source>
<translation>%1 de los %2 archivos del plan ya no están: %3; devuélvalos a su sitio, o planifique de nuevo. Los mapas terminados se conservan.</translation>
</message>
<message>
<location filename="../core/plan/running.py"/>
<source>%1 failed and is tried again: %2</source>
<translation>%1 falló y se intenta de nuevo: %2</translation>
</message>
<message>
<location filename="../core/plan/running.py"/>
<source>%1 failed: %2</source>
<translation>%1 falló: %2</translation>
</message>
<message>
<location filename="../core/plan/scene.py"/>
<source> The first: %1</source>
<translation> La primera: %1</translation>
</message>
<message>
<location filename="../core/plan/scene.py"/>
<source>None of the %L1 scenes can be used.%2</source>
<translation>No se puede usar ninguna de las %L1 escenas.%2</translation>
</message>
<message>
<location filename="../core/plan/scene.py"/>
<source>There are no scenes; give rasters, a folder, or the scenes of a search.</source>
<translation>No hay escenas; indique rásteres, una carpeta o las escenas de una búsqueda.</translation>
</message>
<message>
<location filename="../core/plan/scene_windows.py"/>
<source>check that the file is whole, and that the disk has room</source>
<translation>compruebe que el archivo está entero y que el disco tiene espacio</translation>
</message>
<message>
<location filename="../core/plan/scene_windows.py"/>
<source>'%1' cannot be read to its end (%2): %3.</source>
<translation>'%1' no se puede leer hasta el final (%2): %3.</translation>
</message>
<message>
<location filename="../core/plan/scene_windows.py"/>
<source>the file is broken</source>
<translation>el archivo está dañado</translation>
</message>
<message>
<location filename="../core/plan/settings.py"/>
<source>The plan's setting '%1' is missing or was changed; plan again.</source>
<translation>El ajuste '%1' del plan falta o se modificó; planifique de nuevo.</translation>
</message>
<message>
<location filename="../core/plan/task_run.py"/>
<source>None of the %1 scenes of %2 reaches its tile.</source>
<translation>Ninguna de las %1 escenas de %2 alcanza su tesela.</translation>
</message>
<message>
<location filename="../core/plan/task_run.py"/>
<source>The plan's folder for masks</source>
<translation>La carpeta del plan para las máscaras</translation>
</message>
<message>
<location filename="../core/plan/task_run.py"/>
<source>The mask</source>
<translation>La máscara</translation>
</message>
<message>
<location filename="../core/plan/task_terrain.py"/>
<source>The elevation model</source>
<translation>El modelo de elevación</translation>
</message>
<message>
<location filename="../core/plan/task_terrain.py"/>
<source>%1 cannot be brought onto a tile (%2); check the raster.</source>
<translation>%1 no se puede llevar a una tesela (%2); compruebe el ráster.</translation>
</message>
<message>
<location filename="../core/plan/task_terrain.py"/>
<source>Slopes cannot be computed from the elevation model (%1).</source>
<translation>No se pueden calcular pendientes del modelo de elevación (%1).</translation>
</message>
<message>
<location filename="../core/plan/tiles.py"/>
<source>%1 has no place on the Earth; give it a CRS and a georeference.</source>
<translation>%1 no tiene lugar en la Tierra; dele un SRC y una georreferencia.</translation>
</message>
<message>
<location filename="../core/plan/tiles.py"/>
<source>%1 cannot be placed on the Earth; check its CRS.</source>
<translation>%1 no se puede situar en la Tierra; compruebe su SRC.</translation>
</message>
<message>
<location filename="../core/plan/tiles.py"/>
<source>%1 has no CRS; assign the one that it is in.</source>
<translation>%1 no tiene SRC; asígnele el suyo.</translation>
</message>
<message>
<location filename="../core/plan/tiles.py"/>
<source>Feature %1 of %2</source>
<translation>El objeto %1 de %2</translation>
</message>
<message>
<location filename="../core/plan/tiles.py"/>
<source>%1 is not a polygon; delete it or draw one.</source>
<translation>%1 no es un polígono; bórrelo o dibuje uno.</translation>
</message>
<message>
<location filename="../core/plan/tiles.py"/>
<source>%1 has no polygons; draw one, or choose another layer.</source>
<translation>%1 no tiene polígonos; dibuje uno, o elija otra capa.</translation>
</message>
<message>
<location filename="../core/plan/tiles.py"/>
<source>%1 reaches beyond %L2 degrees north or %L3 degrees south, where there is no UTM; give %4, polygons in a projected CRS that fits there.</source>
<translation>%1 va más allá de %L2 grados norte o %L3 grados sur, donde no hay UTM; indique %4, polígonos en un SRC proyectado adecuado allí.</translation>
</message>
<message>
<location filename="../core/plan/tiles.py"/>
<source>is %L1 m, with which the area would have more than %L2 tiles; give larger tiles or a smaller area.</source>
<translation>es %L1 m, con lo que el área tendría más de %L2 teselas; indique teselas más grandes o un área menor.</translation>
</message>
<message>
<location filename="../core/plan/tiles.py"/>
<source>%1 has a tile called '%2', which cannot be a part of a file's name; choose another %3.</source>
<translation>%1 tiene una tesela llamada '%2', que no puede formar parte del nombre de un archivo; elija otro %3.</translation>
</message>
<message>
<location filename="../core/plan/tiles.py"/>
<source>%1 has more than one tile called '%2'; choose a %3 whose values are all different.</source>
<translation>%1 tiene más de una tesela llamada '%2'; elija un %3 cuyos valores sean todos distintos.</translation>
</message>
<message>
<location filename="../core/plan/tiles.py"/>
<source>Tile '%1'</source>
<translation>La tesela '%1'</translation>
</message>
<message>
<location filename="../core/plan/tiles.py"/>
<source>%1 cannot be transformed to '%2'; check its CRS.</source>
<translation>%1 no se puede transformar a '%2'; compruebe su SRC.</translation>
</message>
<message>
<location filename="../core/plan/tiles.py"/>
<source>%1 lies across 180 degrees of longitude; make two plans, one for each side of that line.</source>
<translation>%1 cruza los 180 grados de longitud; haga dos planes, uno para cada lado de esa línea.</translation>
</message>
<message>
<location filename="../core/raster/common_grid.py"/>
<source>%1 cannot be transformed to the result's CRS%2, which does not reach there; check the CRS of all rasters, or use one that covers the place.</source>
<translation>%1 no se puede transformar al SRC del resultado%2, que no llega hasta ahí; revise el SRC de todos los rásteres, o use uno que cubra el lugar.</translation>
</message>
<message>
<location filename="../core/raster/common_grid.py"/>
<source>%1 do not overlap; choose rasters that cover the same place, or the extent rule 'union'.</source>
<translation>%1 no se superponen; elija rásteres que cubran el mismo lugar, o la regla de extensión «union».</translation>
</message>
<message>
<location filename="../core/raster/common_grid.py"/>
<source>The result would have %L1 columns and %L2 rows, more than any scene; %3.</source>
<translation>El resultado tendría %L1 columnas y %L2 filas, más que cualquier escena; %3.</translation>
</message>
<message>
<location filename="../core/raster/common_grid.py"/>
<source>%1 surrounds a pole, which '%2' stretches into a line; choose a CRS that shows it in one piece, such as %3.</source>
<translation>%1 rodea un polo, que «%2» estira hasta formar una línea; elija un SRC que lo muestre de una pieza, como %3.</translation>
</message>
<message>
<location filename="../core/raster/common_grid.py"/>
<source>%1 lie across the edge of the map in '%2', which shows them in two places far apart; reproject the rasters to a CRS without an edge there first, such as %3 (gdal:warpreproject).</source>
<translation>%1 cruzan el borde del mapa en «%2», que los muestra en dos lugares muy separados; reproyecte antes los rásteres a un SRC sin borde ahí, como %3 (gdal:warpreproject).</translation>
</message>
<message>
<location filename="../core/raster/common_grid.py"/>
<source>%1 lie across the edge of the map in '%2', which shows it in two places far apart; reproject the rasters to a CRS without an edge there first, such as %3 (gdal:warpreproject).</source>
<translation>%1 cruzan el borde del mapa en «%2», que lo muestra en dos lugares muy separados; reproyecte antes los rásteres a un SRC sin borde ahí, como %3 (gdal:warpreproject).</translation>
</message>
<message>
<location filename="../core/raster/common_grid.py"/>
<source>%1 lies across the edge of the map in '%2', which shows them in two places far apart; reproject the rasters to a CRS without an edge there first, such as %3 (gdal:warpreproject).</source>
<translation>%1 cruza el borde del mapa en «%2», que los muestra en dos lugares muy separados; reproyecte antes los rásteres a un SRC sin borde ahí, como %3 (gdal:warpreproject).</translation>
</message>
<message>
<location filename="../core/raster/common_grid.py"/>
<source>%1 lies across the edge of the map in '%2', which shows it in two places far apart; reproject the rasters to a CRS without an edge there first, such as %3 (gdal:warpreproject).</source>
<translation>%1 cruza el borde del mapa en «%2», que lo muestra en dos lugares muy separados; reproyecte antes los rásteres a un SRC sin borde ahí, como %3 (gdal:warpreproject).</translation>
</message>
<message>
<location filename="../core/raster/common_grid.py"/>
<source>that of its UTM zone</source>
<translation>el de su zona UTM</translation>
</message>
<message>
<location filename="../core/raster/common_grid.py"/>
<source>pixels or extent</source>
<translation>píxeles o extensión</translation>
</message>
<message>
<location filename="../core/raster/common_grid.py"/>
<source>%1 and %2 differ in %3; bring all of them onto one grid first, for example with gdal:warpreproject to the CRS, extent and pixel size of %4.</source>
<translation>%1 y %2 difieren en %3; lleve antes todos a una malla, por ejemplo con gdal:warpreproject al SRC, la extensión y el tamaño de píxel de %4.</translation>
</message>
<message>
<location filename="../core/raster/containers.py"/>
<source>%1 contains no raster; give a file that does.</source>
<translation>%1 no contiene ningún ráster; dé un archivo que sí lo contenga.</translation>
</message>
<message>
<location filename="../core/raster/containers.py"/>
<source>%1 holds HH or HV, but the networks need VV and VH; choose an acquisition with VV and VH.</source>
<translation>%1 contiene HH o HV, pero las redes necesitan VV y VH; elija una adquisición con VV y VH.</translation>
</message>
<message>
<location filename="../core/raster/containers.py"/>
<source>%1 holds several rasters of VV or VH: %2; combine one of VV and one of VH with 'Prepare Sentinel-1 backscatter'.</source>
<translation>%1 contiene varios rásteres de VV o VH: %2; combine uno de VV y uno de VH con «Preparar retrodispersión de Sentinel-1».</translation>
</message>
<message>
<location filename="../core/raster/containers.py"/>
<source>%1 holds several rasters; give one of those inside: %2.</source>
<translation>%1 contiene varios rásteres; dé uno de los que hay dentro: %2.</translation>
</message>
<message>
<location filename="../core/raster/containers.py"/>
<source>'%1' in %2 cannot be read (%3).</source>
<translation>No se puede leer «%1» de %2 (%3).</translation>
</message>
<message>
<location filename="../core/raster/containers.py"/>
<source>'%1' in %2 has %3 bands, such as times; save one date of VV and of VH each (gdal_translate -b), and combine them with 'Prepare Sentinel-1 backscatter'.</source>
<translation>«%1» de %2 tiene %3 bandas, como fechas; guarde una fecha de VV y una de VH (gdal_translate -b) y combínelas con «Preparar retrodispersión de Sentinel-1».</translation>
</message>
<message>
<location filename="../core/raster/containers.py"/>
<source>'%1' and '%2' in %3 differ in size, place or CRS; bring them onto one grid first (gdal:warpreproject).</source>
<translation>«%1» y «%2» de %3 difieren en tamaño, lugar o SRC; llévelos antes a una malla (gdal:warpreproject).</translation>
</message>
<message>
<location filename="../core/raster/georeference.py"/>
<source>assign the CRS that its coordinates are in</source>
<translation>asigne el SRC en que están sus coordenadas</translation>
</message>
<message>
<location filename="../core/raster/georeference.py"/>
<source>rational polynomial coefficients (RPC)</source>
<translation>coeficientes polinómicos racionales (RPC)</translation>
</message>
<message>
<location filename="../core/raster/georeference.py"/>
<source>geolocation arrays</source>
<translation>matrices de geolocalización</translation>
</message>
<message>
<location filename="../core/raster/georeference.py"/>
<source>has the CRS '%1', which is in %2, but coordinates and pixels (%L3 wide) of the size of degrees</source>
<translation>tiene el SRC «%1», que está en %2, pero coordenadas y píxeles (%L3 de ancho) del tamaño de grados</translation>
</message>
<message>
<location filename="../core/raster/georeference.py"/>
<source>has coordinates that no place on the Earth has in its CRS '%1'</source>
<translation>tiene coordenadas que ningún lugar de la Tierra tiene en su SRC «%1»</translation>
</message>
<message>
<location filename="../core/raster/georeference.py"/>
<source>has the CRS '%1', which is not for maps</source>
<translation>tiene el SRC «%1», que no es para mapas</translation>
</message>
<message>
<location filename="../core/raster/georeference.py"/>
<source>has the CRS '%1', of a body with a radius of %L2 km, which the Earth does not have</source>
<translation>tiene el SRC «%1», de un cuerpo con un radio de %L2 km, que la Tierra no tiene</translation>
</message>
<message>
<location filename="../core/raster/georeference.py"/>
<source>has the CRS '%1', which is in %2, but coordinates as far as %L3, farther than once around the Earth</source>
<translation>tiene el SRC «%1», que está en %2, pero coordenadas de hasta %L3, más de una vuelta a la Tierra</translation>
</message>
<message>
<location filename="../core/raster/georeference.py"/>
<source>has the CRS '%1', which is in %2, but latitudes as far as %L3, beyond the pole at %L4</source>
<translation>tiene el SRC «%1», que está en %2, pero latitudes de hasta %L3, más allá del polo en %L4</translation>
</message>
<message>
<location filename="../core/raster/georeference.py"/>
<source>has the CRS '%1', which is in %2, but longitudes as far as %L3</source>
<translation>tiene el SRC «%1», que está en %2, pero longitudes de hasta %L3</translation>
</message>
<message>
<location filename="../core/raster/georeference.py"/>
<source>georeference but ground control points</source>
<translation>georreferencia sino puntos de control</translation>
</message>
<message>
<location filename="../core/raster/georeference.py"/>
<source>warp it first (gdal:warpreproject)</source>
<translation>reproyéctelo antes (gdal:warpreproject)</translation>
</message>
<message>
<location filename="../core/raster/georeference.py"/>
<source>coordinate reference system</source>
<translation>sistema de referencia de coordenadas</translation>
</message>
<message>
<location filename="../core/raster/georeference.py"/>
<source>assign its CRS (%1)</source>
<translation>asigne su SRC (%1)</translation>
</message>
<message>
<location filename="../core/raster/georeference.py"/>
<source>geocode it first</source>
<translation>geocodifíquelo antes</translation>
</message>
<message>
<location filename="../core/raster/georeference.py"/>
<source>%1 has no %2, so %3; %4.</source>
<translation>%1 no tiene %2, así que %3; %4.</translation>
</message>
<message>
<location filename="../core/raster/georeference.py"/>
<source>%1 %2, so areas cannot be computed; %3 (%4).</source>
<translation>%1 %2, así que no se pueden calcular áreas; %3 (%4).</translation>
</message>
<message>
<location filename="../core/raster/georeference.py"/>
<source>%1 has only ground control points, no georeference; %2 will lie in pixel coordinates and keep the points. Warp the raster first to place it.</source>
<translation>%1 solo tiene puntos de control, no georreferencia; %2 estará en coordenadas de píxel y conservará los puntos. Reproyecte antes el ráster para situarlo.</translation>
</message>
<message>
<location filename="../core/raster/georeference.py"/>
<source>%1 has only %2, no georeference; %3 will lie in pixel coordinates and not keep them. Warp the raster first to place it.</source>
<translation>%1 solo tiene %2, no georreferencia; %3 estará en coordenadas de píxel y no los conservará. Reproyecte antes el ráster para situarlo.</translation>
</message>
<message>
<location filename="../core/raster/georeference.py"/>
<source>%1 has no georeference; %2 will have none either, and no areas.</source>
<translation>%1 no tiene georreferencia; %2 tampoco la tendrá, ni áreas.</translation>
</message>
<message>
<location filename="../core/raster/georeference.py"/>
<source>%1 has no CRS; areas cannot be computed.</source>
<translation>%1 no tiene SRC; no se pueden calcular áreas.</translation>
</message>
<message>
<location filename="../core/raster/grid.py"/>
<source>The raster's geotransform cannot be inverted; warp the raster first.</source>
<translation>La geotransformación del ráster no se puede invertir; reproyecte antes el ráster.</translation>
</message>
<message>
<location filename="../core/raster/grid.py"/>
<source>%1 does not touch the raster; choose an extent that overlaps it, or leave it empty to map all of the raster.</source>
<translation>%1 no toca el ráster; elija una extensión que se superponga, o déjelo vacío para cartografiar todo el ráster.</translation>
</message>
<message>
<location filename="../core/raster/grid.py"/>
<source>is not four numbers; give the four sides.</source>
<translation>no son cuatro números; dé los cuatro lados.</translation>
</message>
<message>
<location filename="../core/raster/grid.py"/>
<source>%1 is in map coordinates, but the raster has no georeference; leave it empty, or warp the raster first (gdal:warpreproject).</source>
<translation>%1 está en coordenadas de mapa, pero el ráster no tiene georreferencia; déjelo vacío, o reproyecte antes el ráster (gdal:warpreproject).</translation>
</message>
<message>
<location filename="../core/raster/grid.py"/>
<source>%1 cannot be transformed to the raster's CRS; give it in that CRS instead.</source>
<translation>%1 no se puede transformar al SRC del ráster; délo en ese SRC.</translation>
</message>
<message>
<location filename="../core/raster/ground.py"/>
<source>the masks</source>
<translation>las máscaras</translation>
</message>
<message>
<location filename="../core/raster/ground.py"/>
<source>the raster</source>
<translation>el ráster</translation>
</message>
<message>
<location filename="../core/raster/ground.py"/>
<source>gdal:warpreproject, nearest neighbour</source>
<translation>gdal:warpreproject, vecino más próximo</translation>
</message>
<message>
<location filename="../core/raster/ground.py"/>
<source>Areas are those in the plane of the %1 projection, which here are %L2 times as large as on the ground; warp %3 to UTM or an equal-area CRS (%4) for true areas.</source>
<translation>Las áreas son las del plano de la proyección %1, que aquí son %L2 veces las del terreno; reproyecte %3 a UTM o a un SRC equivalente (%4) para obtener áreas verdaderas.</translation>
</message>
<message>
<location filename="../core/raster/hidden_file.py"/>
<source>'%1' cannot be replaced, as QGIS or another program has it open (%2); remove its layer there, or choose another name.</source>
<translation>«%1» no se puede reemplazar, porque QGIS u otro programa lo tiene abierto (%2); quite ahí su capa, o elija otro nombre.</translation>
</message>
<message>
<location filename="../core/raster/hidden_file.py"/>
<source>'%1' cannot be replaced (%2); if it is open in QGIS or another program, remove it there, or choose another name.</source>
<translation>«%1» no se puede reemplazar (%2); si está abierto en QGIS o en otro programa, quítelo ahí, o elija otro nombre.</translation>
</message>
<message>
<location filename="../core/raster/hidden_file.py"/>
<source>The new result was kept next to it as</source>
<translation>El nuevo resultado se conservó junto a él como</translation>
</message>
<message>
<location filename="../core/raster/hidden_file.py"/>
<source>The new results, which belong together, were kept next to the earlier ones as</source>
<translation>Los nuevos resultados, que van juntos, se conservaron junto a los anteriores como</translation>
</message>
<message>
<location filename="../core/raster/hidden_file.py"/>
<source>%1 '%2' cannot be created (%3); choose another folder.</source>
<translation>%1 «%2» no se puede crear (%3); elija otra carpeta.</translation>
</message>
<message>
<location filename="../core/raster/hidden_file.py"/>
<source>The temporary files of this run cannot be written to '%1' (%2); make room there, or name another folder in the environment variable TMPDIR (TEMP on Windows).</source>
<translation>Los archivos temporales de esta ejecución no se pueden escribir en «%1» (%2); haga sitio ahí, o indique otra carpeta en la variable de entorno TMPDIR (TEMP en Windows).</translation>
</message>
<message>
<location filename="../core/raster/longitudes.py"/>
<source>EPSG:3413 (polar stereographic)</source>
<translation>EPSG:3413 (estereográfica polar)</translation>
</message>
<message>
<location filename="../core/raster/longitudes.py"/>
<source>EPSG:3031 (polar stereographic)</source>
<translation>EPSG:3031 (estereográfica polar)</translation>
</message>
<message>
<location filename="../core/raster/longitudes.py"/>
<source>EPSG:%1 (UTM zone %2S)</source>
<translation>EPSG:%1 (zona UTM %2S)</translation>
</message>
<message>
<location filename="../core/raster/longitudes.py"/>
<source>EPSG:%1 (UTM zone %2N)</source>
<translation>EPSG:%1 (zona UTM %2N)</translation>
</message>
<message>
<location filename="../core/raster/longitudes.py"/>
<source>%1 or EPSG:3832</source>
<translation>%1 o EPSG:3832</translation>
</message>
<message>
<location filename="../core/raster/missing.py"/>
<source>Band %1 of %2 holds complex values (%3), as single look complex (SLC) products do; calibrate and detect it to backscatter first, or choose a raster of real numbers.</source>
<translation>La banda %1 de %2 contiene valores complejos (%3), como los productos SLC (single look complex); calíbrela y detéctela antes como retrodispersión, o elija un ráster de números reales.</translation>
</message>
<message>
<location filename="../core/raster/pipeline.py"/>
<source>%1 did not stop within %L2 seconds and was left behind; its memory is free again when the program is closed.</source>
<translation>%1 no se detuvo en %L2 segundos y se dejó atrás; su memoria quedará libre al cerrar el programa.</translation>
</message>
<message>
<location filename="../core/raster/polygons.py"/>
<source>%1 has a coordinate that is not a number; draw or delete it.</source>
<translation>%1 tiene una coordenada que no es un número; dibújelo o elimínelo.</translation>
</message>
<message>
<location filename="../core/raster/polygons.py"/>
<source>%1 is not a valid polygon and cannot be repaired automatically; repair it (native:fixgeometries), or delete it.</source>
<translation>%1 no es un polígono válido y no se puede reparar automáticamente; repárelo (native:fixgeometries) o elimínelo.</translation>
</message>
<message>
<location filename="../core/raster/polygons.py"/>
<source>%1 has no coordinate reference system, so %2 cannot be overlaid on it; assign one (native:assignprojection, gdal:assignprojection).</source>
<translation>%1 no tiene sistema de referencia de coordenadas, así que %2 no se puede superponer; asígnele uno (native:assignprojection, gdal:assignprojection).</translation>
</message>
<message>
<location filename="../core/raster/polygons.py"/>
<source>The CRS of %1 cannot be related to the CRS of the raster; reproject the polygons first (native:reprojectlayer).</source>
<translation>El SRC de %1 no se puede relacionar con el SRC del ráster; reproyecte antes los polígonos (native:reprojectlayer).</translation>
</message>
<message>
<location filename="../core/raster/polygons.py"/>
<source>%1 has an edge from x = %L2 to x = %L3, more than half way round the Earth. If it means the short way across 180 degrees, cut the polygon there into one part that ends at 180 and one that begins at -180; if not, add points along the edge (native:densifygeometriesgivenaninterval).</source>
<translation>%1 tiene un borde de x = %L2 a x = %L3, más de media vuelta a la Tierra. Si se refiere al camino corto a través de los 180 grados, corte ahí el polígono en una parte que termine en 180 y otra que empiece en -180; si no, añada puntos a lo largo del borde (native:densifygeometriesgivenaninterval).</translation>
</message>
<message>
<location filename="../core/raster/polygons.py"/>
<source>%1 cannot be transformed to the CRS of the raster; check its CRS, or clip the polygons to the raster's surroundings first (native:clip).</source>
<translation>%1 no se puede transformar al SRC del ráster; revise su SRC, o recorte antes los polígonos al entorno del ráster (native:clip).</translation>
</message>
<message>
<location filename="../core/raster/polygons.py"/>
<source>Features of %1 without a polygon are left out: %2.</source>
<translation>Los objetos de %1 sin polígono se excluyen: %2.</translation>
</message>
<message>
<location filename="../core/raster/polygons.py"/>
<source>%1 has polygons that cross themselves or are invalid in another way; they were repaired: %2 and %3 more.</source>
<translation>%1 tiene polígonos que se cruzan a sí mismos o son inválidos de otro modo; se repararon: %2 y %3 más.</translation>
</message>
<message>
<location filename="../core/raster/polygons.py"/>
<source>%1 has polygons that cross themselves or are invalid in another way; they were repaired: %2.</source>
<translation>%1 tiene polígonos que se cruzan a sí mismos o son inválidos de otro modo; se repararon: %2.</translation>
</message>
<message>
<location filename="../core/raster/raster.py"/>
<source>Rows %1 to %2 of %3 cannot be read (%4): %5.</source>
<translation>Las filas %1 a %2 de %3 no se pueden leer (%4): %5.</translation>
</message>
<message>
<location filename="../core/raster/read_back.py"/>
<source>the file is cut off</source>
<translation>el archivo está cortado</translation>
</message>
<message>
<location filename="../core/raster/read_back.py"/>
<source>what describes the raster was not written</source>
<translation>no se escribió lo que describe el ráster</translation>
</message>
<message>
<location filename="../core/raster/read_back.py"/>
<source>its last bytes were not written</source>
<translation>no se escribieron sus últimos bytes</translation>
</message>
<message>
<location filename="../core/raster/reading.py"/>
<source>%1 cannot be read as a raster%2: %3.</source>
<translation>%1 no se puede leer como ráster%2: %3.</translation>
</message>
<message>
<location filename="../core/raster/reading.py"/>
<source>VV and VH in %1 cannot be read (%2).</source>
<translation>No se pueden leer VV y VH de %1 (%2).</translation>
</message>
<message>
<location filename="../core/raster/reading_faults.py"/>
<source>vector layer</source>
<translation>capa vectorial</translation>
</message>
<message>
<location filename="../core/raster/reading_faults.py"/>
<source>its path has %1 characters, and Windows opens at most %2; move it to a folder that is less deep</source>
<translation>su ruta tiene %1 caracteres, y Windows abre como máximo %2; muévalo a una carpeta menos profunda</translation>
</message>
<message>
<location filename="../core/raster/reading_faults.py"/>
<source>the file does not exist; check that the file was not moved</source>
<translation>el archivo no existe; compruebe que no se ha movido</translation>
</message>
<message>
<location filename="../core/raster/reading_faults.py"/>
<source>you may not read the file; ask for permission, or take a copy</source>
<translation>usted no puede leer el archivo; pida permiso o haga una copia</translation>
</message>
<message>
<location filename="../core/raster/reading_faults.py"/>
<source>another program has locked the file; close it there first, or take a copy</source>
<translation>otro programa ha bloqueado el archivo; ciérrelo ahí antes o haga una copia</translation>
</message>
<message>
<location filename="../core/raster/reading_faults.py"/>
<source>the server cannot be reached or does not have it; check the address and the network</source>
<translation>no se puede acceder al servidor o no lo tiene; revise la dirección y la red</translation>
</message>
<message>
<location filename="../core/raster/reading_faults.py"/>
<source>the file is empty; check that the file was copied or downloaded completely</source>
<translation>el archivo está vacío; compruebe que se copió o descargó por completo</translation>
</message>
<message>
<location filename="../core/raster/reading_faults.py"/>
<source>GDAL does not recognise the file as a raster; check that the file is a complete raster, or save it as a GeoTIFF first</source>
<translation>GDAL no reconoce el archivo como ráster; compruebe que es un ráster completo, o guárdelo antes como GeoTIFF</translation>
</message>
<message>
<location filename="../core/raster/reading_faults.py"/>
<source>check that the file exists and is complete</source>
<translation>compruebe que el archivo existe y está completo</translation>
</message>
<message>
<location filename="../core/raster/reading_faults.py"/>
<source>, such as '%1'</source>
<translation>, como «%1»</translation>
</message>
<message>
<location filename="../core/raster/reading_faults.py"/>
<source>it is an archive; unpack it and choose a %1 in it%2</source>
<translation>es un archivo comprimido; descomprímalo y elija en él un archivo de tipo %1%2</translation>
</message>
<message>
<location filename="../core/raster/reading_faults.py"/>
<source>it is a %1; choose a %2</source>
<translation>es un archivo de tipo %1; elija uno de tipo %2</translation>
</message>
<message>
<location filename="../core/raster/reading_faults.py"/>
<source>the folder '%1' that has its bands is missing; put it back beside the file</source>
<translation>falta la carpeta «%1» que tiene sus bandas; póngala de nuevo junto al archivo</translation>
</message>
<message>
<location filename="../core/raster/reading_faults.py"/>
<source>it is a folder; choose a raster in it</source>
<translation>es una carpeta; elija un ráster que esté en ella</translation>
</message>
<message>
<location filename="../core/raster/reading_faults.py"/>
<source>SNAP keeps each of its bands in an image of its own: %1; 'Prepare Sentinel-1 backscatter' makes one raster of VV and VH</source>
<translation>SNAP guarda cada una de sus bandas en una imagen propia: %1; «Preparar retrodispersión de Sentinel-1» hace un ráster de VV y VH</translation>
</message>
<message>
<location filename="../core/raster/reading_faults.py"/>
<source>the file is damaged or was cut short</source>
<translation>el archivo está dañado o quedó cortado</translation>
</message>
<message>
<location filename="../core/raster/reading_faults.py"/>
<source>the file that it refers to, '%1', is missing; put it back where it was, or build the virtual raster again</source>
<translation>falta el archivo al que remite, «%1»; devuélvalo a su sitio o construya de nuevo el ráster virtual</translation>
</message>
<message>
<location filename="../core/raster/reading_faults.py"/>
<source>the files that it refers to, %1, are missing; put them back where they were, or build the virtual raster again</source>
<translation>faltan los archivos a los que remite, %1; devuélvalos a su sitio o construya de nuevo el ráster virtual</translation>
</message>
<message>
<location filename="../core/raster/reading_faults.py"/>
<source>%1 cannot be read: %2.</source>
<translation>No se puede leer %1: %2.</translation>
</message>
<message>
<location filename="../core/raster/reading_faults.py"/>
<source>this GDAL cannot read its compression%1; save it with another one, such as DEFLATE, where it can be read</source>
<translation>este GDAL no puede leer su compresión%1; guárdelo con otra, como DEFLATE, donde se pueda leer</translation>
</message>
<message>
<location filename="../core/raster/reading_faults.py"/>
<source>a file that it refers to is missing; put it back where it was</source>
<translation>falta un archivo al que remite; devuélvalo a su sitio</translation>
</message>
<message>
<location filename="../core/raster/remote.py"/>
<source>the download stopped; check the network, and run again</source>
<translation>la descarga se detuvo; compruebe la red y vuelva a ejecutar</translation>
</message>
<message>
<location filename="../core/raster/remote.py"/>
<source>the server refuses it (HTTP %1), as a signed address has expired or you have to log in; search for the scenes again, or see 'Scenes from a catalogue' in the manual</source>
<translation>el servidor lo rechaza (HTTP %1), porque una dirección firmada ha caducado o hay que identificarse; busque de nuevo las escenas o consulte «Scenes from a catalogue» en el manual</translation>
</message>
<message>
<location filename="../core/raster/remote.py"/>
<source>the server does not have it (HTTP %1); check the address, or search for the scenes again</source>
<translation>el servidor no lo tiene (HTTP %1); compruebe la dirección o busque de nuevo las escenas</translation>
</message>
<message>
<location filename="../core/raster/remote.py"/>
<source>the server answers with an error (HTTP %1); run again later</source>
<translation>el servidor responde con un error (HTTP %1); vuelva a ejecutar más tarde</translation>
</message>
<message>
<location filename="../core/raster/remote.py"/>
<source>the server cannot be reached; check the address and the network</source>
<translation>no se puede acceder al servidor; compruebe la dirección y la red</translation>
</message>
<message>
<location filename="../core/raster/room.py"/>
<source>'%1' has no room for %2: at least %L3 MB are needed, and %L4 MB are free. Make room there, or %5.</source>
<translation>«%1» no tiene sitio para %2: hacen falta al menos %L3 MB y hay %L4 MB libres. Haga sitio ahí, o %5.</translation>
</message>
<message>
<location filename="../core/raster/room.py"/>
<source>name another folder in the environment variable TMPDIR (TEMP on Windows)</source>
<translation>indique otra carpeta en la variable de entorno TMPDIR (TEMP en Windows)</translation>
</message>
<message>
<location filename="../core/raster/room.py"/>
<source>the temporary files of this run</source>
<translation>los archivos temporales de esta ejecución</translation>
</message>
<message>
<location filename="../core/raster/source_names.py"/>
<source>virtual raster</source>
<translation>ráster virtual</translation>
</message>
<message>
<location filename="../core/raster/targets.py"/>
<source>GeoTIFF or virtual raster</source>
<translation>GeoTIFF o ráster virtual</translation>
</message>
<message>
<location filename="../core/raster/targets.py"/>
<source>%1 '%2' cannot be used (%3); choose another name or folder.</source>
<translation>%1 «%2» no se puede usar (%3); elija otro nombre u otra carpeta.</translation>
</message>
<message>
<location filename="../core/raster/targets.py"/>
<source>%1 cannot be written to '%2' (%3); choose a folder that you may write to.</source>
<translation>%1 no se puede escribir en «%2» (%3); elija una carpeta en la que usted pueda escribir.</translation>
</message>
<message>
<location filename="../core/raster/targets.py"/>
<source>%1 '%2' exists and is write-protected; choose another name.</source>
<translation>%1 «%2» existe y está protegido contra escritura; elija otro nombre.</translation>
</message>
<message>
<location filename="../core/raster/targets.py"/>
<source>%1 '%2' is open in QGIS or another program, which keeps it from being replaced; remove its layer there, or choose another name.</source>
<translation>%1 «%2» está abierto en QGIS o en otro programa, lo que impide reemplazarlo; quite ahí su capa, o elija otro nombre.</translation>
</message>
<message>
<location filename="../core/raster/targets.py"/>
<source>%1 '%2' is open in another program, or was when that program crashed: '%3' exists. Close it there (in QGIS, stop editing its layers), or choose another name.</source>
<translation>%1 «%2» está abierto en otro programa, o lo estaba cuando ese programa falló: «%3» existe. Ciérrelo ahí (en QGIS, deje de editar sus capas), o elija otro nombre.</translation>
</message>
<message>
<location filename="../core/raster/targets.py"/>
<source>%1 %2; choose another name.</source>
<translation>%1 %2; elija otro nombre.</translation>
</message>
<message>
<location filename="../core/raster/targets.py"/>
<source>%1 has a path of %2 characters, which is too long for Windows: at most %3 are allowed, and %4 are needed for the hidden folder in which a result is written first. Choose a shorter name, or a folder that is less deep.</source>
<translation>%1 tiene una ruta de %2 caracteres, demasiado larga para Windows: se permiten %3 como máximo, y hacen falta %4 para la carpeta oculta en la que primero se escribe un resultado. Elija un nombre más corto, o una carpeta menos profunda.</translation>
</message>
<message>
<location filename="../core/raster/targets.py"/>
<source>%1 '%2' is one of the %3 that are read; choose another name, to keep the original.</source>
<translation>%1 «%2» está entre los datos que se leen (%3); elija otro nombre para conservar el original.</translation>
</message>
<message>
<location filename="../core/raster/targets.py"/>
<source>%1 and %2 are the same file; give two names.</source>
<translation>%1 y %2 son el mismo archivo; dé dos nombres.</translation>
</message>
<message>
<location filename="../core/raster/targets.py"/>
<source>%1 '%2' is not a %3; give a file name that ends in %4.</source>
<translation>%1 «%2» no es del tipo %3; dé un nombre de archivo que termine en %4.</translation>
</message>
<message>
<location filename="../core/raster/targets.py"/>
<source>%1 '%2' is a folder; give the name of a file in it.</source>
<translation>%1 «%2» es una carpeta; dé el nombre de un archivo en ella.</translation>
</message>
<message>
<location filename="../core/raster/targets.py"/>
<source>The folder '%1' of %2 does not exist; create it or choose another.</source>
<translation>La carpeta «%1» de %2 no existe; créela o elija otra.</translation>
</message>
<message>
<location filename="../core/raster/unchanged.py"/>
<source>'%1' changed while it was being read, so the result would mix two versions; run again when no other program is writing to it.</source>
<translation>«%1» cambió mientras se leía, así que el resultado mezclaría dos versiones; ejecute de nuevo cuando ningún otro programa escriba en él.</translation>
</message>
<message>
<location filename="../core/raster/vector_files.py"/>
<source>check that the file exists and contains features</source>
<translation>compruebe que el archivo existe y contiene objetos</translation>
</message>
<message>
<location filename="../core/raster/vector_files.py"/>
<source>%1 cannot be opened (%2); %3.</source>
<translation>No se puede abrir %1 (%2); %3.</translation>
</message>
<message>
<location filename="../core/raster/vector_files.py"/>
<source>%1 has several layers; the first one, '%2', is read.</source>
<translation>%1 tiene varias capas; se lee la primera, «%2».</translation>
</message>
<message>
<location filename="../core/raster/vector_files.py"/>
<source>%1 contains geometries other than polygons (%2); choose a layer of polygons.</source>
<translation>%1 contiene geometrías que no son polígonos (%2); elija una capa de polígonos.</translation>
</message>
<message>
<location filename="../core/raster/vector_files.py"/>
<source>GeoPackage or CSV file</source>
<translation>Archivo GeoPackage o CSV</translation>
</message>
<message>
<location filename="../core/raster/vector_files.py"/>
<source>%1 of %2 features are missing</source>
<translation>faltan %1 de %2 objetos</translation>
</message>
<message>
<location filename="../core/raster/views.py"/>
<source>%1 has %2 bands; give a raster with one.</source>
<translation>%1 tiene %2 bandas; dé un ráster con una.</translation>
</message>
<message>
<location filename="../core/raster/views.py"/>
<source>%1 and %2 do not overlap; choose a raster that covers the same place.</source>
<translation>%1 y %2 no se superponen; elija un ráster que cubra el mismo lugar.</translation>
</message>
<message>
<location filename="../core/raster/warping.py"/>
<source>%1 has no coordinate reference system, but the other raster has one; assign its CRS (gdal:assignprojection) or geocode it first.</source>
<translation>%1 no tiene sistema de referencia de coordenadas, pero el otro ráster sí; asígnele su SRC (gdal:assignprojection) o geocodifíquelo antes.</translation>
</message>
<message>
<location filename="../core/raster/warping.py"/>
<source>%1 has no georeference, but the other raster has one; geocode it first.</source>
<translation>%1 no tiene georreferencia, pero el otro ráster sí; geocodifíquelo antes.</translation>
</message>
<message>
<location filename="../core/raster/warping.py"/>
<source>%1 and %2 have only ground control points, which differ, so their pixels cannot be compared; warp both to one CRS first (gdal:warpreproject).</source>
<translation>%1 y %2 solo tienen puntos de control, que difieren, así que sus píxeles no se pueden comparar; reproyecte antes ambos a un SRC (gdal:warpreproject).</translation>
</message>
<message>
<location filename="../core/raster/warping.py"/>
<source>The target grid</source>
<translation>La malla de destino</translation>
</message>
<message>
<location filename="../core/raster/warping.py"/>
<source>%1 cannot be resampled to the other raster's grid (%2); warp it there first (gdal:warpreproject).</source>
<translation>%1 no se puede remuestrear a la malla del otro ráster (%2); reproyéctelo antes ahí (gdal:warpreproject).</translation>
</message>
<message>
<location filename="../core/raster/writing.py"/>
<source>choose another folder</source>
<translation>elija otra carpeta</translation>
</message>
<message>
<location filename="../core/raster/writing.py"/>
<source>it could not be closed</source>
<translation>no se pudo cerrar</translation>
</message>
<message>
<location filename="../core/series/area.py"/>
<source>areas cannot be measured</source>
<translation>no se pueden medir áreas</translation>
</message>
<message>
<location filename="../core/series/area.py"/>
<source>No zone of %1 contains the centre of a pixel; give larger zones, or masks with smaller pixels.</source>
<translation>Ninguna zona de %1 contiene el centro de un píxel; dé zonas mayores, o máscaras con píxeles menores.</translation>
</message>
<message>
<location filename="../core/series/area.py"/>
<source>Zones that contain no pixel centre are left out: %1.</source>
<translation>Las zonas que no contienen ningún centro de píxel se excluyen: %1.</translation>
</message>
<message>
<location filename="../core/series/area.py"/>
<source>These zones reach beyond the masks, and only their part on the masks is measured: %1.</source>
<translation>Estas zonas sobrepasan las máscaras, y solo se mide su parte sobre las máscaras: %1.</translation>
</message>
<message>
<location filename="../core/series/area.py"/>
<source>These zones have polygons that cross themselves or are invalid in another way, which were repaired: %1.</source>
<translation>Estas zonas tienen polígonos que se cruzan a sí mismos o son inválidos de otro modo, y se repararon: %1.</translation>
</message>
<message>
<location filename="../core/series/area.py"/>
<source>Zone '%1': %2 of %3 dates are not complete, so a change in what was observed could look like a change in water; they are left out of statistics and trends: %4.</source>
<translation>Zona «%1»: %2 de %3 fechas no están completas, así que un cambio en lo observado podría parecer un cambio del agua; se excluyen de las estadísticas y tendencias: %4.</translation>
</message>
<message>
<location filename="../core/series/area.py"/>
<source>%1 more zones have incomplete dates; the table marks them.</source>
<translation>%1 zonas más tienen fechas incompletas; la tabla las marca.</translation>
</message>
<message>
<location filename="../core/series/area.py"/>
<source>No zone has an observation on any date, so areas of 0 km² say nothing about water.</source>
<translation>Ninguna zona tiene una observación en ninguna fecha, así que áreas de 0 km² no dicen nada sobre el agua.</translation>
</message>
<message>
<location filename="../core/series/area.py"/>
<source>Dates on which no zone was observed, so areas of 0 km² say nothing about water: %1.</source>
<translation>Fechas en las que no se observó ninguna zona, así que áreas de 0 km² no dicen nada sobre el agua: %1.</translation>
</message>
<message>
<location filename="../core/series/area.py"/>
<source>Zones that were observed on no date, so areas of 0 km² say nothing about water: %1.</source>
<translation>Zonas que no se observaron en ninguna fecha, así que áreas de 0 km² no dicen nada sobre el agua: %1.</translation>
</message>
<message>
<location filename="../core/series/area_command.py"/>
<source>Water masks with dates</source>
<translation>Máscaras de agua con fechas</translation>
</message>
<message>
<location filename="../core/series/area_command.py"/>
<source>One for each date, on one grid with a CRS: 1 is water, 0 land and 255 no observation. Excluded terrain (250, 251) counts as not observed.</source>
<translation>Una para cada fecha, en una malla con SRC: 1 es agua, 0 tierra y 255 sin observación. El terreno excluido (250, 251) cuenta como no observado.</translation>
</message>
<message>
<location filename="../core/series/area_command.py"/>
<source>Zones (empty: all of the masks)</source>
<translation>Zonas (vacío: todo)</translation>
</message>
<message>
<location filename="../core/series/area_command.py"/>
<source>Polygons in any CRS. A pixel belongs to a zone if its centre lies in it; where zones overlap, each counts in full. Polygons with the same name form one zone. What lies beyond the masks is not counted. Polygons that cross themselves are repaired and named in the log; at 180 degrees they may be cut or continue beyond it.</source>
<translation>Polígonos en cualquier SRC. Un píxel pertenece a una zona si su centro está en ella; donde las zonas se superponen, cada una cuenta por entero. Los polígonos con el mismo nombre forman una zona. Lo que queda fuera de las máscaras no cuenta. Los polígonos que se cruzan a sí mismos se reparan y se nombran en el registro; en los 180 grados pueden estar cortados o continuar más allá.</translation>
</message>
<message>
<location filename="../core/series/area_command.py"/>
<source>Valid area of a complete date (%)</source>
<translation>Área válida de una fecha completa (%)</translation>
</message>
<message>
<location filename="../core/series/area_command.py"/>
<source>A date is complete in a zone if its valid area is at least this percentage of the zone's largest, and if the places that were not observed, but are water on other dates, make up no more than the remaining percentage of the zone's largest water area. Other dates are marked, and left out of statistics and trends.</source>
<translation>Una fecha está completa en una zona si su área válida es al menos este porcentaje de la mayor de la zona, y si los lugares no observados que son agua en otras fechas no suman más que el porcentaje restante de la mayor área de agua de la zona. Las demás fechas se marcan y se excluyen de estadísticas y tendencias.</translation>
</message>
<message>
<location filename="../core/series/area_command.py"/>
<source>Water area</source>
<translation>Área de agua</translation>
</message>
<message>
<location filename="../core/series/area_command.py"/>
<source>A table with a row for each zone and date: water, valid and zone area in km² (on the ellipsoid if the CRS is geographic), percentages, water of other dates in places that were not observed (&lt;i&gt;unseen_km2&lt;/i&gt;), and whether the date is complete.</source>
<translation>Una tabla con una fila para cada zona y fecha: área de agua, válida y de la zona en km² (sobre el elipsoide si el SRC es geográfico), porcentajes, agua de otras fechas en lugares no observados (&lt;i&gt;unseen_km2&lt;/i&gt;), y si la fecha está completa.</translation>
</message>
<message>
<location filename="../core/series/area_command.py"/>
<source>Statistics of the zones</source>
<translation>Estadísticas de las zonas</translation>
</message>
<message>
<location filename="../core/series/area_command.py"/>
<source>Mean, standard deviation, extremes, the Theil-Sen slope in km² a year with 95 % limits, and the Mann-Kendall test, all from complete dates. Winter ice looks like land, and a season is not a trend: compare the same months over the years.</source>
<translation>Media, desviación estándar, extremos, la pendiente de Theil-Sen en km² por año con límites del 95 %, y la prueba de Mann-Kendall, todo de las fechas completas. El hielo de invierno parece tierra, y una estación no es una tendencia: compare los mismos meses de distintos años.</translation>
</message>
<message>
<location filename="../core/series/area_command.py"/>
<source>Report on the water area</source>
<translation>Informe del área de agua</translation>
</message>
<message>
<location filename="../core/series/area_command.py"/>
<source>A page with charts of the %1 zones with the most water, to read and to print. All results of a run appear together, when they are complete.</source>
<translation>Una página con gráficos de las %1 zonas con más agua, para leer e imprimir. Todos los resultados de una ejecución aparecen juntos, cuando están completos.</translation>
</message>
<message>
<location filename="../core/series/area_command.py"/>
<source>Table (empty: next to the report)</source>
<translation>Tabla (vacío: junto al informe)</translation>
</message>
<message>
<location filename="../core/series/area_command.py"/>
<source>The water area as a CSV file. A report always comes with this table, next to it and under the same name, unless you choose another file.</source>
<translation>El área de agua como archivo CSV. Un informe siempre va con esta tabla, junto a él y con el mismo nombre, salvo que elija otro archivo.</translation>
</message>
<message>
<location filename="../core/series/area_command.py"/>
<source>Water area through time</source>
<translation>Área de agua a lo largo del tiempo</translation>
</message>
<message>
<location filename="../core/series/area_command.py"/>
<source>Measures the water area of each zone on each date, with trends and charts.</source>
<translation>Mide el área de agua de cada zona en cada fecha, con tendencias y gráficos.</translation>
</message>
<message>
<location filename="../core/series/area_command.py"/>
<source>Measures the water area on each date of a series of masks, in zones such as lakes or basins, or over the whole of the masks. It writes a table, statistics with the trend of each zone, and a report with charts. Dates whose missing values could look like a change in water are marked.</source>
<translation>Mide el área de agua en cada fecha de una serie de máscaras, en zonas como lagos o cuencas, o en todas las máscaras. Escribe una tabla, estadísticas con la tendencia de cada zona, y un informe con gráficos. Se marcan las fechas cuyos valores ausentes podrían parecer un cambio del agua.</translation>
</message>
<message>
<location filename="../core/series/area_command.py"/>
<source>water,lake,area,zonal,statistics,time series,trend,mann-kendall,sen,basin,report</source>
<translation>agua,lago,área,zonal,estadísticas,serie temporal,tendencia,mann-kendall,sen,cuenca,informe</translation>
</message>
<message>
<location filename="../core/series/area_command.py"/>
<source>Cancelled; nothing was written.</source>
<translation>Cancelado; no se escribió nada.</translation>
</message>
<message>
<location filename="../core/series/area_report.py"/>
<source>&lt;p&gt;%1, %2; %3. The whole table is in %4.&lt;/p&gt;</source>
<translation>&lt;p&gt;%1, %2; %3. La tabla completa está en %4.&lt;/p&gt;</translation>
</message>
<message>
<location filename="../core/series/area_report.py"/>
<source>&lt;h2&gt;Caveats&lt;/h2&gt;</source>
<translation>&lt;h2&gt;Advertencias&lt;/h2&gt;</translation>
</message>
<message>
<location filename="../core/series/area_report.py"/>
<source>&lt;h2&gt;Statistics of complete dates&lt;/h2&gt;</source>
<translation>&lt;h2&gt;Estadísticas de las fechas completas&lt;/h2&gt;</translation>
</message>
<message>
<location filename="../core/series/area_report.py"/>
<source>&lt;h2&gt;Trends&lt;/h2&gt;</source>
<translation>&lt;h2&gt;Tendencias&lt;/h2&gt;</translation>
</message>
<message>
<location filename="../core/series/area_report.py"/>
<source>&lt;p&gt;Charts follow for the %1 zones with the most water; the other %2 are listed in the statistics above and in the table.&lt;/p&gt;</source>
<translation>&lt;p&gt;Siguen gráficos de las %1 zonas con más agua; las otras %2 figuran en las estadísticas de arriba y en la tabla.&lt;/p&gt;</translation>
</message>
<message>
<location filename="../core/series/area_report.py"/>
<source>&lt;h2&gt;How it was computed&lt;/h2&gt;</source>
<translation>&lt;h2&gt;Cómo se calculó&lt;/h2&gt;</translation>
</message>
<message>
<location filename="../core/series/area_report.py"/>
<source>&lt;h2&gt;Sources&lt;/h2&gt;</source>
<translation>&lt;h2&gt;Fuentes&lt;/h2&gt;</translation>
</message>
<message>
<location filename="../core/series/area_report.py"/>
<source>Water area, %1</source>
<translation>Área de agua, %1</translation>
</message>
<message>
<location filename="../core/series/area_report.py"/>
<source>Frozen water looks like land to radar, so a low value in winter may be ice.</source>
<translation>El agua helada parece tierra al radar, así que un valor bajo en invierno puede ser hielo.</translation>
</message>
<message>
<location filename="../core/series/area_report.py"/>
<source>Frozen water looks like land to radar, so a low value in winter may be ice. Charts mark %1.</source>
<translation>El agua helada parece tierra al radar, así que un valor bajo en invierno puede ser hielo. Los gráficos marcan %1.</translation>
</message>
<message>
<location filename="../core/series/area_report.py"/>
<source>The series covers less than three years: its slope reflects the seasons rather than a trend.</source>
<translation>La serie abarca menos de tres años: su pendiente refleja las estaciones más que una tendencia.</translation>
</message>
<message>
<location filename="../core/series/area_report.py"/>
<source>Zone (km²)</source>
<translation>Zona (km²)</translation>
</message>
<message>
<location filename="../core/series/area_report.py"/>
<source>Left out</source>
<translation>Excluidas</translation>
</message>
<message>
<location filename="../core/series/area_report.py"/>
<source>Mean (km²)</source>
<translation>Media (km²)</translation>
</message>
<message>
<location filename="../core/series/area_report.py"/>
<source>Std. dev. (km²)</source>
<translation>Desv. est. (km²)</translation>
</message>
<message>
<location filename="../core/series/area_report.py"/>
<source>Least (km²)</source>
<translation>Mínimo (km²)</translation>
</message>
<message>
<location filename="../core/series/area_report.py"/>
<source>Most (km²)</source>
<translation>Máximo (km²)</translation>
</message>
<message>
<location filename="../core/series/area_report.py"/>
<source>Slope (km² a year)</source>
<translation>Pendiente (km² por año)</translation>
</message>
<message>
<location filename="../core/series/area_report.py"/>
<source>95 % limits</source>
<translation>Límites del 95 %</translation>
</message>
<message>
<location filename="../core/series/area_report.py"/>
<source>Kendall's tau</source>
<translation>Tau de Kendall</translation>
</message>
<message>
<location filename="../core/series/area_report.py"/>
<source>Mann-Kendall p</source>
<translation>p de Mann-Kendall</translation>
</message>
<message>
<location filename="../core/series/area_report.py"/>
<source>&lt;p&gt;Too few dates are complete.&lt;/p&gt;</source>
<translation>&lt;p&gt;Hay muy pocas fechas completas.&lt;/p&gt;</translation>
</message>
<message>
<location filename="../core/series/area_report.py"/>
<source>Mean by calendar month, complete dates (km²)</source>
<translation>Media por mes del año, fechas completas (km²)</translation>
</message>
<message>
<location filename="../core/series/area_report.py"/>
<source>Water (km²)</source>
<translation>Agua (km²)</translation>
</message>
<message>
<location filename="../core/series/area_report.py"/>
<source>Water (% of zone)</source>
<translation>Agua (% de la zona)</translation>
</message>
<message>
<location filename="../core/series/area_report.py"/>
<source>Water (% of valid)</source>
<translation>Agua (% de lo válido)</translation>
</message>
<message>
<location filename="../core/series/area_report.py"/>
<source>Valid (km²)</source>
<translation>Válido (km²)</translation>
</message>
<message>
<location filename="../core/series/area_report.py"/>
<source>Valid (% of zone)</source>
<translation>Válido (% de la zona)</translation>
</message>
<message>
<location filename="../core/series/area_report.py"/>
<source>Unseen (km²)</source>
<translation>No visto (km²)</translation>
</message>
<message>
<location filename="../core/series/area_report.py"/>
<source>A pixel belongs to a zone if its centre lies in it; zones that overlap each count in full. A zone's area is that of its pixels on the masks.</source>
<translation>Un píxel pertenece a una zona si su centro está en ella; las zonas que se superponen cuentan cada una por entero. El área de una zona es la de sus píxeles sobre las máscaras.</translation>
</message>
<message>
<location filename="../core/series/area_report.py"/>
<source>Pixels are valid if they are water or land; excluded terrain and missing values are not.</source>
<translation>Los píxeles son válidos si son agua o tierra; el terreno excluido y los valores ausentes no lo son.</translation>
</message>
<message>
<location filename="../core/series/area_report.py"/>
<source>Unseen water: pixels without a value that are water on another date. Charts show its sum with a date's water as what the date could amount to.</source>
<translation>Agua no vista: píxeles sin valor que son agua en otra fecha. Los gráficos muestran su suma con el agua de una fecha como aquello a lo que la fecha podría llegar.</translation>
</message>
<message>
<location filename="../core/series/area_report.py"/>
<source>A date is complete if its valid area is at least %1 of the zone's largest, and its unseen water at most %2 of the zone's largest water area. Otherwise a change in what was observed could look like a change in water: the date is marked, and left out of statistics, trends and monthly means.</source>
<translation>Una fecha está completa si su área válida es al menos el %1 de la mayor de la zona, y su agua no vista como máximo el %2 de la mayor área de agua de la zona. De lo contrario, un cambio en lo observado podría parecer un cambio del agua: la fecha se marca y se excluye de estadísticas, tendencias y medias mensuales.</translation>
</message>
<message>
<location filename="../core/series/area_report.py"/>
<source>The slope is Theil's and Sen's, over the middles of the periods; p is two-sided, of the Mann-Kendall test with corrections for ties and continuity, and approximate below ten dates. The test assumes independent dates: seasons, and values that resemble the ones before, make p too small. For a trend over years, compare the same months.</source>
<translation>La pendiente es la de Theil y Sen, sobre los puntos medios de los periodos; p es bilateral, de la prueba de Mann-Kendall con correcciones por empates y continuidad, y aproximada por debajo de diez fechas. La prueba supone fechas independientes: las estaciones, y los valores parecidos a los anteriores, hacen p demasiado pequeña. Para una tendencia de varios años, compare los mismos meses.</translation>
</message>
<message>
<location filename="../core/series/area_report.py"/>
<source>%L1 date</source>
<translation>%L1 fecha</translation>
</message>
<message>
<location filename="../core/series/area_report.py"/>
<source>%L1 dates</source>
<translation>%L1 fechas</translation>
</message>
<message>
<location filename="../core/series/area_report.py"/>
<source>%L1 zone</source>
<translation>%L1 zona</translation>
</message>
<message>
<location filename="../core/series/area_report.py"/>
<source>%L1 zones</source>
<translation>%L1 zonas</translation>
</message>
<message>
<location filename="../core/series/area_table.py"/>
<source>'%1' would be written next to the report, but already exists and is not a table of water areas; choose another name for the report, or name the table.</source>
<translation>«%1» se escribiría junto al informe, pero ya existe y no es una tabla de áreas de agua; elija otro nombre para el informe, o nombre la tabla.</translation>
</message>
<message>
<location filename="../core/series/area_work.py"/>
<source>Water area %1</source>
<translation>Área de agua %1</translation>
</message>
<message>
<location filename="../core/series/area_work.py"/>
<source>Water area, statistics %1</source>
<translation>Área de agua, estadísticas %1</translation>
</message>
<message>
<location filename="../core/series/dynamics.py"/>
<source>%1 are all from %2, so there are no two years to compare; give %3 and %4, such as %5-01 to %6-06 and %7-07 to %8-12, or leave out %9 and %10.</source>
<translation>%1 son todas de %2, así que no hay dos años que comparar; dé %3 y %4, como %5-01 a %6-06 y %7-07 a %8-12, o prescinda de %9 y %10.</translation>
</message>
<message>
<location filename="../core/series/dynamics.py"/>
<source>%1 (%2) does not begin after %3 (%4) has ended; give the earlier period first, and two that share no month.</source>
<translation>%1 (%2) no empieza después de que %3 (%4) haya terminado; dé primero el periodo anterior, y dos que no compartan ningún mes.</translation>
</message>
<message>
<location filename="../core/series/dynamics.py"/>
<source>No mask lies within %1 (%2); %3 are of %4: choose a part of that.</source>
<translation>Ninguna máscara está dentro de %1 (%2); %3 son de %4: elija una parte de ese tiempo.</translation>
</message>
<message>
<location filename="../core/series/dynamics.py"/>
<source>all masks together</source>
<translation>todas las máscaras juntas</translation>
</message>
<message>
<location filename="../core/series/dynamics.py"/>
<source>%1 is %2, but there are masks of only %3 months in %4: no pixel would get a class. Lower it, or give more masks.</source>
<translation>%1 es %2, pero solo hay máscaras de %3 meses en %4: ningún píxel tendría clase. Redúzcalo, o dé más máscaras.</translation>
</message>
<message>
<location filename="../core/series/dynamics.py"/>
<source>%1 is %2, but there are masks of only %3 month in %4: no pixel would get a class. Lower it, or give more masks.</source>
<translation>%1 es %2, pero solo hay máscaras de %3 mes en %4: ningún píxel tendría clase. Redúzcalo, o dé más máscaras.</translation>
</message>
<message>
<location filename="../core/series/dynamics.py"/>
<source>the results</source>
<translation>los resultados</translation>
</message>
<message>
<location filename="../core/series/dynamics.py"/>
<source>%1 masks of %2; they cover %3 months.</source>
<translation>%1 máscaras de %2; abarcan %3 meses.</translation>
</message>
<message>
<location filename="../core/series/dynamics.py"/>
<source>%1 of the masks cover more than a month each, and count for every month whose 15th they cover; months with water are only that exact.</source>
<translation>%1 de las máscaras abarcan más de un mes cada una, y cuentan para cada mes cuyo día 15 cubren; los meses con agua solo tienen esa exactitud.</translation>
</message>
<message>
<location filename="../core/series/dynamics.py"/>
<source>%1 is compared with %2.</source>
<translation>%1 se compara con %2.</translation>
</message>
<message>
<location filename="../core/series/dynamics.py"/>
<source>There are no masks between the two periods, so no water is ephemeral.</source>
<translation>No hay máscaras entre los dos periodos, así que ningún agua es efímera.</translation>
</message>
<message>
<location filename="../core/series/dynamics.py"/>
<source>%1 and %2 have masks of different months of the year, so what looks like a change may be the season.</source>
<translation>%1 y %2 tienen máscaras de meses distintos del año, así que lo que parece un cambio puede ser la estación.</translation>
</message>
<message>
<location filename="../core/series/dynamics.py"/>
<source>No pixel of the masks has an observation.</source>
<translation>Ningún píxel de las máscaras tiene una observación.</translation>
</message>
<message>
<location filename="../core/series/dynamics.py"/>
<source>%L1 pixels were observed in less than half of the %2 months; results there are less certain (OBSERVATIONS shows where, MIN_MONTHS leaves them out of the classes).</source>
<translation>%L1 píxeles se observaron en menos de la mitad de los %2 meses; ahí los resultados son menos seguros (OBSERVATIONS muestra dónde, MIN_MONTHS los excluye de las clases).</translation>
</message>
<message>
<location filename="../core/series/dynamics.py"/>
<source>Water in any observation: %L1 of %L2 pixels; in every one: %L3; permanent: %L4, seasonal: %L5.</source>
<translation>Agua en alguna observación: %L1 de %L2 píxeles; en todas: %L3; permanente: %L4, estacional: %L5.</translation>
</message>
<message>
<location filename="../core/series/dynamics.py"/>
<source>Water in any observation: %L1 of %L2 km²; in every one: %L3 km²; permanent: %L4 km², seasonal: %L5 km².</source>
<translation>Agua en alguna observación: %L1 de %L2 km²; en todas: %L3 km²; permanente: %L4 km², estacional: %L5 km².</translation>
</message>
<message>
<location filename="../core/series/dynamics_command.py"/>
<source>Masks on one grid, one for each date: 0 is land, 1 water; 250, 251 and 255 are no observation. A mask counts for the month of its middle day; one that spans more than 31 days counts for every month whose 15th it covers. A month has water if any observation of it has.</source>
<translation>Máscaras en una malla, una para cada fecha: 0 es tierra, 1 agua; 250, 251 y 255 son sin observación. Una máscara cuenta para el mes de su día medio; una que abarca más de 31 días cuenta para cada mes cuyo día 15 cubre. Un mes tiene agua si la tiene alguna de sus observaciones.</translation>
</message>
<message>
<location filename="../core/series/dynamics_command.py"/>
<source>Change from (such as 2019)</source>
<translation>Cambio desde (como 2019)</translation>
</message>
<message>
<location filename="../core/series/dynamics_command.py"/>
<source>For the change and the transitions: a year, a month, or the first and the last month, such as 2019, 2019-03 or 2019-03 to 2020-02. Empty for the first year that has masks.</source>
<translation>Para el cambio y las transiciones: un año, un mes, o el primer y el último mes, como 2019, 2019-03 o 2019-03 to 2020-02. Vacío para el primer año que tiene máscaras.</translation>
</message>
<message>
<location filename="../core/series/dynamics_command.py"/>
<source>Change to (such as 2020)</source>
<translation>Cambio hasta (como 2020)</translation>
</message>
<message>
<location filename="../core/series/dynamics_command.py"/>
<source>Empty for the last year that has masks. The masks between the two periods show ephemeral water.</source>
<translation>Vacío para el último año que tiene máscaras. Las máscaras entre los dos periodos muestran el agua efímera.</translation>
</message>
<message>
<location filename="../core/series/dynamics_command.py"/>
<source>Observed months needed for a class</source>
<translation>Meses observados para una clase</translation>
</message>
<message>
<location filename="../core/series/dynamics_command.py"/>
<source>Pixels with fewer observed months get no class. With 1 a single month is enough, as in the JRC's definition. This applies to all masks together and, for transitions, to each period and to each year between them.</source>
<translation>Los píxeles con menos meses observados no reciben clase. Con 1 basta un solo mes, como en la definición del JRC. Esto vale para todas las máscaras juntas y, en las transiciones, para cada periodo y para cada año entre ellos.</translation>
</message>
<message>
<location filename="../core/series/dynamics_command.py"/>
<source>Water occurrence (%)</source>
<translation>Ocurrencia de agua (%)</translation>
</message>
<message>
<location filename="../core/series/dynamics_command.py"/>
<source>Observations with water in percent of all valid ones; 255 without any.</source>
<translation>Observaciones con agua en porcentaje de todas las válidas; 255 si no hay ninguna.</translation>
</message>
<message>
<location filename="../core/series/dynamics_command.py"/>
<source>Permanent and seasonal water</source>
<translation>Agua permanente y estacional</translation>
</message>
<message>
<location filename="../core/series/dynamics_command.py"/>
<source>0 never water; 1 seasonal: water in some observed months; 2 permanent: water in every observed month.</source>
<translation>0 nunca agua; 1 estacional: agua en algunos meses observados; 2 permanente: agua en todos los meses observados.</translation>
</message>
<message>
<location filename="../core/series/dynamics_command.py"/>
<source>Seasonality (months with water)</source>
<translation>Estacionalidad (meses con agua)</translation>
</message>
<message>
<location filename="../core/series/dynamics_command.py"/>
<source>How many months of the calendar, 0 to 12, had water in any year. Give the masks of one year to see that year.</source>
<translation>Cuántos meses del calendario, de 0 a 12, tuvieron agua en algún año. Dé las máscaras de un año para ver ese año.</translation>
</message>
<message>
<location filename="../core/series/dynamics_command.py"/>
<source>Number of observations</source>
<translation>Número de observaciones</translation>
</message>
<message>
<location filename="../core/series/dynamics_command.py"/>
<source>How many valid observations each pixel has.</source>
<translation>Cuántas observaciones válidas tiene cada píxel.</translation>
</message>
<message>
<location filename="../core/series/dynamics_command.py"/>
<source>Maximum extent</source>
<translation>Extensión máxima</translation>
</message>
<message>
<location filename="../core/series/dynamics_command.py"/>
<source>A mask of water in any observation.</source>
<translation>Una máscara del agua en alguna observación.</translation>
</message>
<message>
<location filename="../core/series/dynamics_command.py"/>
<source>Minimum extent</source>
<translation>Extensión mínima</translation>
</message>
<message>
<location filename="../core/series/dynamics_command.py"/>
<source>A mask of water in every valid observation.</source>
<translation>Una máscara del agua en todas las observaciones válidas.</translation>
</message>
<message>
<location filename="../core/series/dynamics_command.py"/>
<source>First month with water</source>
<translation>Primer mes con agua</translation>
</message>
<message>
<location filename="../core/series/dynamics_command.py"/>
<source>As year and month: 202003 for March 2020; nodata where there was never water.</source>
<translation>Como año y mes: 202003 para marzo de 2020; nodata donde nunca hubo agua.</translation>
</message>
<message>
<location filename="../core/series/dynamics_command.py"/>
<source>Last month with water</source>
<translation>Último mes con agua</translation>
</message>
<message>
<location filename="../core/series/dynamics_command.py"/>
<source>In the same format.</source>
<translation>En el mismo formato.</translation>
</message>
<message>
<location filename="../core/series/dynamics_command.py"/>
<source>Change in occurrence</source>
<translation>Cambio de la ocurrencia</translation>
</message>
<message>
<location filename="../core/series/dynamics_command.py"/>
<source>Occurrence in the second period minus that in the first, in percentage points from -100 to 100.</source>
<translation>La ocurrencia del segundo periodo menos la del primero, en puntos porcentuales de -100 a 100.</translation>
</message>
<message>
<location filename="../core/series/dynamics_command.py"/>
<source>Transitions between two periods</source>
<translation>Transiciones entre dos periodos</translation>
</message>
<message>
<location filename="../core/series/dynamics_command.py"/>
<source>0 not water, 1 permanent, 2 new permanent, 3 lost permanent, 4 seasonal, 5 new seasonal, 6 lost seasonal, 7 seasonal to permanent, 8 permanent to seasonal, 9 ephemeral permanent, 10 ephemeral seasonal: the classes of the first and of the second period. Ephemeral means land in both with water between them; it is permanent if it filled every observed month of a year there.</source>
<translation>0 no agua, 1 permanente, 2 nueva permanente, 3 permanente perdida, 4 estacional, 5 nueva estacional, 6 estacional perdida, 7 de estacional a permanente, 8 de permanente a estacional, 9 efímera permanente, 10 efímera estacional: las clases del primer y del segundo periodo. Efímera significa tierra en ambos con agua entre ellos; es permanente si ocupó todos los meses observados de un año.</translation>
</message>
<message>
<location filename="../core/series/dynamics_command.py"/>
<source>Water dynamics</source>
<translation>Dinámica del agua</translation>
</message>
<message>
<location filename="../core/series/dynamics_command.py"/>
<source>Water occurrence, seasonality and change from dated water masks.</source>
<translation>Ocurrencia, estacionalidad y cambio del agua a partir de máscaras con fecha.</translation>
</message>
<message>
<location filename="../core/series/dynamics_command.py"/>
<source>Shows how often, when and for how long there was water, and what changed, from a series of dated masks such as those of &lt;i&gt;Map monthly surface water&lt;/i&gt;: occurrence, permanent and seasonal water, seasonality, extents and transitions, as defined by JRC Global Surface Water. Areas are in km², on the ellipsoid where the CRS is geographic; without a CRS the log counts pixels. Give at least one result.</source>
<translation>Muestra con qué frecuencia, cuándo y durante cuánto tiempo hubo agua, y qué cambió, a partir de una serie de máscaras con fecha como las de &lt;i&gt;Cartografiar agua superficial mensual&lt;/i&gt;: ocurrencia, agua permanente y estacional, estacionalidad, extensiones y transiciones, según las define JRC Global Surface Water. Las áreas están en km², sobre el elipsoide donde el SRC es geográfico; sin SRC el registro cuenta píxeles. Dé al menos un resultado.</translation>
</message>
<message>
<location filename="../core/series/dynamics_command.py"/>
<source>water,occurrence,seasonality,permanent,seasonal,extent,change,transitions,time series,frequency,inundation,jrc,global surface water</source>
<translation>agua,ocurrencia,estacionalidad,permanente,estacional,extensión,cambio,transiciones,serie temporal,frecuencia,inundación,jrc,global surface water</translation>
</message>
<message>
<location filename="../core/series/dynamics_command.py"/>
<source>Area with water in any observation (km²)</source>
<translation>Área con agua en alguna observación (km²)</translation>
</message>
<message>
<location filename="../core/series/dynamics_command.py"/>
<source>Area with water in every observation (km²)</source>
<translation>Área con agua en todas las observaciones (km²)</translation>
</message>
<message>
<location filename="../core/series/dynamics_command.py"/>
<source>Area of permanent water (km²)</source>
<translation>Área de agua permanente (km²)</translation>
</message>
<message>
<location filename="../core/series/dynamics_command.py"/>
<source>Area of seasonal water (km²)</source>
<translation>Área de agua estacional (km²)</translation>
</message>
<message>
<location filename="../core/series/file_limit.py"/>
<source>%1 are %L2 rasters that are read together, but this program may have %L3 files open, and has %L4 already; give fewer, such as one for each month, or raise the limit (ulimit -n %5) before you start the program.</source>
<translation>%1 son %L2 rásteres que se leen a la vez, pero este programa puede tener %L3 archivos abiertos, y ya tiene %L4; dé menos, por ejemplo uno por mes, o aumente el límite (ulimit -n %5) antes de iniciar el programa.</translation>
</message>
<message>
<location filename="../core/series/flood.py"/>
<source>Flooded</source>
<translation>Inundado</translation>
</message>
<message>
<location filename="../core/series/flood.py"/>
<source>Water as usual</source>
<translation>Agua habitual</translation>
</message>
<message>
<location filename="../core/series/flood.py"/>
<source>Usual water, dry now</source>
<translation>Agua habitual, ahora seca</translation>
</message>
<message>
<location filename="../core/series/flood.py"/>
<source>Dry</source>
<translation>Seco</translation>
</message>
<message>
<location filename="../core/series/flood.py"/>
<source>so %1 cannot be applied</source>
<translation>así que no se puede aplicar %1</translation>
</message>
<message>
<location filename="../core/series/flood.py"/>
<source>%1 and %2 belong together; give both, or neither.</source>
<translation>%1 y %2 van juntos; dé ambos o ninguno.</translation>
</message>
<message>
<location filename="../core/series/flood.py"/>
<source>so areas cannot be computed</source>
<translation>así que no se pueden calcular áreas</translation>
</message>
<message>
<location filename="../core/series/flood.py"/>
<source>occurrence in percent</source>
<translation>ocurrencia en porcentaje</translation>
</message>
<message>
<location filename="../core/series/flood.py"/>
<source>classes, of which 2 is permanent water</source>
<translation>clases, de las que 2 es agua permanente</translation>
</message>
<message>
<location filename="../core/series/flood.py"/>
<source>a mask, of which 1 is water</source>
<translation>una máscara, en la que 1 es agua</translation>
</message>
<message>
<location filename="../core/series/flood.py"/>
<source>%1 is taken for %2, by its values.</source>
<translation>Por sus valores, %1 se toma por %2.</translation>
</message>
<message>
<location filename="../core/series/flood.py"/>
<source>%1 holds %L2, which it cannot as '%3'; set %4 to what it holds.</source>
<translation>%1 contiene %L2, lo que no puede ser como «%3»; ponga en %4 lo que contiene.</translation>
</message>
<message>
<location filename="../core/series/flood.py"/>
<source>the flood extent</source>
<translation>la extensión de la inundación</translation>
</message>
<message>
<location filename="../core/series/flood.py"/>
<source>%1 as %2</source>
<translation>%1 como %2</translation>
</message>
<message>
<location filename="../core/series/flood.py"/>
<source>Flood extent (0 dry, 1 usual water, 2 flooded, 3 usual water, dry now)</source>
<translation>Extensión de la inundación (0 seco, 1 agua habitual, 2 inundado, 3 agua habitual, ahora seca)</translation>
</message>
<message>
<location filename="../core/series/flood.py"/>
<source>Flooded (0 no, 1 yes)</source>
<translation>Inundado (0 no, 1 sí)</translation>
</message>
<message>
<location filename="../core/series/flood.py"/>
<source>Flooded patches that were too small: %L1.</source>
<translation>Manchas inundadas demasiado pequeñas: %L1.</translation>
</message>
<message>
<location filename="../core/series/flood.py"/>
<source>Nowhere do both %1 and %2 say water or land, so nothing can be said about a flood.</source>
<translation>En ningún lugar dicen tanto %1 como %2 agua o tierra, así que no se puede decir nada sobre una inundación.</translation>
</message>
<message>
<location filename="../core/series/flood_command.py"/>
<source>Flood extent</source>
<translation>Extensión de la inundación</translation>
</message>
<message>
<location filename="../core/series/flood_command.py"/>
<source>Separates flooded land from water as usual, by comparing a mask with normal water.</source>
<translation>Separa la tierra inundada del agua habitual, comparando una máscara con el agua normal.</translation>
</message>
<message>
<location filename="../core/series/flood_command.py"/>
<source>Compares a water mask during a flood with what is normally water, and separates &lt;i&gt;flooded&lt;/i&gt; land from &lt;i&gt;water as usual&lt;/i&gt;. Normal water is an earlier mask, the classes or the occurrence of &lt;i&gt;Water dynamics&lt;/i&gt;, or the occurrence of JRC Global Surface Water.</source>
<translation>Compara una máscara de agua durante una inundación con lo que normalmente es agua, y separa la tierra &lt;i&gt;inundada&lt;/i&gt; del &lt;i&gt;agua habitual&lt;/i&gt;. El agua normal es una máscara anterior, las clases o la ocurrencia de &lt;i&gt;Dinámica del agua&lt;/i&gt;, o la ocurrencia de JRC Global Surface Water.</translation>
</message>
<message>
<location filename="../core/series/flood_command.py"/>
<source>flood,inundation,disaster,emergency,water,mask,change,jrc,global surface water,zones</source>
<translation>inundación,crecida,desastre,emergencia,agua,máscara,cambio,jrc,global surface water,zonas</translation>
</message>
<message>
<location filename="../core/series/flood_command.py"/>
<source>Flooded area (km²)</source>
<translation>Área inundada (km²)</translation>
</message>
<message>
<location filename="../core/series/flood_command.py"/>
<source>Area of water as usual (km²)</source>
<translation>Área de agua habitual (km²)</translation>
</message>
<message>
<location filename="../core/series/flood_command.py"/>
<source>Area of usual water that is dry now (km²)</source>
<translation>Área de agua habitual ahora seca (km²)</translation>
</message>
<message>
<location filename="../core/series/flood_command.py"/>
<source>Dry area (km²)</source>
<translation>Área seca (km²)</translation>
</message>
<message>
<location filename="../core/series/flood_command.py"/>
<source>Area that is not known (km²)</source>
<translation>Área desconocida (km²)</translation>
</message>
<message>
<location filename="../core/series/flood_request.py"/>
<source>Water mask during the flood</source>
<translation>Máscara de agua durante la inundación</translation>
</message>
<message>
<location filename="../core/series/flood_request.py"/>
<source>0 is land, 1 water, 255 no observation; excluded terrain (250, 251) stays excluded.</source>
<translation>0 es tierra, 1 agua, 255 sin observación; el terreno excluido (250, 251) sigue excluido.</translation>
</message>
<message>
<location filename="../core/series/flood_request.py"/>
<source>What is normally water</source>
<translation>Lo que normalmente es agua</translation>
</message>
<message>
<location filename="../core/series/flood_request.py"/>
<source>A water mask of another time, the classes or the occurrence of &lt;i&gt;Water dynamics&lt;/i&gt;, or the occurrence of JRC Global Surface Water as it is downloaded. It may lie on any grid: each pixel of the flood mask takes the nearest value.</source>
<translation>Una máscara de agua de otra fecha, las clases o la ocurrencia de &lt;i&gt;Dinámica del agua&lt;/i&gt;, o la ocurrencia de JRC Global Surface Water tal como se descarga. Puede estar en cualquier malla: cada píxel de la máscara de la inundación toma el valor más cercano.</translation>
</message>
<message>
<location filename="../core/series/flood_request.py"/>
<source>What that raster holds</source>
<translation>Lo que contiene ese ráster</translation>
</message>
<message>
<location filename="../core/series/flood_request.py"/>
<source>&lt;i&gt;mask&lt;/i&gt;: 1 is water. &lt;i&gt;classes&lt;/i&gt;: 1 is seasonal, 2 permanent water. &lt;i&gt;occurrence&lt;/i&gt;: percent of the time with water, 0 to 100. &lt;i&gt;auto&lt;/i&gt; decides by the name of the band and by the values, and the log says how.</source>
<translation>&lt;i&gt;mask&lt;/i&gt;: 1 es agua. &lt;i&gt;classes&lt;/i&gt;: 1 es agua estacional, 2 permanente. &lt;i&gt;occurrence&lt;/i&gt;: porcentaje del tiempo con agua, de 0 a 100. &lt;i&gt;auto&lt;/i&gt; decide por el nombre de la banda y por los valores, y el registro dice cómo.</translation>
</message>
<message>
<location filename="../core/series/flood_request.py"/>
<source>Lowest occurrence of usual water (%)</source>
<translation>Ocurrencia mínima del agua habitual (%)</translation>
</message>
<message>
<location filename="../core/series/flood_request.py"/>
<source>For a raster of occurrence. 25 means water in a quarter of the observations or more.</source>
<translation>Para un ráster de ocurrencia. 25 significa agua en un cuarto de las observaciones o más.</translation>
</message>
<message>
<location filename="../core/series/flood_request.py"/>
<source>Seasonal water is usual, too</source>
<translation>El agua estacional también es habitual</translation>
</message>
<message>
<location filename="../core/series/flood_request.py"/>
<source>For a raster of classes. Without it, only permanent water is usual water.</source>
<translation>Para un ráster de clases. Sin ello, solo el agua permanente es habitual.</translation>
</message>
<message>
<location filename="../core/series/flood_request.py"/>
<source>Smallest flooded patch (m²)</source>
<translation>Mancha inundada más pequeña (m²)</translation>
</message>
<message>
<location filename="../core/series/flood_request.py"/>
<source>Smaller groups of connected flooded pixels, corners included, become dry. 0 leaves none out.</source>
<translation>Los grupos menores de píxeles inundados conectados, esquinas incluidas, pasan a seco. 0 no excluye ninguno.</translation>
</message>
<message>
<location filename="../core/series/flood_request.py"/>
<source>Zones</source>
<translation>Zonas</translation>
</message>
<message>
<location filename="../core/series/flood_request.py"/>
<source>Polygons in any CRS, such as districts, for the table. A pixel belongs to a zone if its centre lies in it.</source>
<translation>Polígonos en cualquier SRC, como distritos, para la tabla. Un píxel pertenece a una zona si su centro está en ella.</translation>
</message>
<message>
<location filename="../core/series/flood_request.py"/>
<source>0 dry, 1 water as usual, 2 flooded, 3 usual water that is dry now, 250 and 251 excluded terrain, 255 unknown: one of the two rasters has no observation there.</source>
<translation>0 seco, 1 agua habitual, 2 inundado, 3 agua habitual que ahora está seca, 250 y 251 terreno excluido, 255 desconocido: uno de los dos rásteres no tiene ahí observación.</translation>
</message>
<message>
<location filename="../core/series/flood_request.py"/>
<source>Flooded areas as polygons</source>
<translation>Áreas inundadas como polígonos</translation>
</message>
<message>
<location filename="../core/series/flood_request.py"/>
<source>One for each connected flooded patch, with area, perimeter and whether it touches the border of what was observed.</source>
<translation>Uno para cada mancha inundada conectada, con área, perímetro y si toca el borde de lo observado.</translation>
</message>
<message>
<location filename="../core/series/flood_request.py"/>
<source>Areas by zone</source>
<translation>Áreas por zona</translation>
</message>
<message>
<location filename="../core/series/flood_request.py"/>
<source>The area of each class in each zone, in km².</source>
<translation>El área de cada clase en cada zona, en km².</translation>
</message>
<message>
<location filename="../core/series/flood_work.py"/>
<source>Flood extent%1</source>
<translation>Extensión de la inundación%1</translation>
</message>
<message>
<location filename="../core/series/flood_work.py"/>
<source>Flooded areas%1</source>
<translation>Áreas inundadas%1</translation>
</message>
<message>
<location filename="../core/series/flood_work.py"/>
<source>Flood extent by zone%1</source>
<translation>Extensión de la inundación por zona%1</translation>
</message>
<message>
<location filename="../core/series/lake/area.py"/>
<source>The series</source>
<translation>La serie</translation>
</message>
<message>
<location filename="../core/series/lake/area.py"/>
<source>On none of the dates was there water at this place; click on water.</source>
<translation>En ninguna de las fechas hubo agua en este lugar; haga clic en agua.</translation>
</message>
<message>
<location filename="../core/series/lake/area.py"/>
<source>The water body reaches the edge of the masks, so part of it may be missing.</source>
<translation>El cuerpo de agua llega al borde de las máscaras, así que puede faltar una parte.</translation>
</message>
<message>
<location filename="../core/series/lake/area.py"/>
<source>The polygon</source>
<translation>El polígono</translation>
</message>
<message>
<location filename="../core/series/lake/area.py"/>
<source>The polygon reaches beyond the masks; only its part on them is measured.</source>
<translation>El polígono va más allá de las máscaras; solo se mide su parte dentro de ellas.</translation>
</message>
<message>
<location filename="../core/series/lake/area.py"/>
<source>There are no dated water masks to be charted.</source>
<translation>No hay máscaras de agua con fecha que se puedan representar.</translation>
</message>
<message>
<location filename="../core/series/lake/area.py"/>
<source>The polygon contains the centre of no pixel; draw a larger one.</source>
<translation>El polígono no contiene el centro de ningún píxel; dibuje uno mayor.</translation>
</message>
<message>
<location filename="../core/series/lake/area.py"/>
<source>It was observed on no date, so areas of 0 km² say nothing about water.</source>
<translation>No se observó en ninguna fecha, así que las áreas de 0 km² no dicen nada sobre el agua.</translation>
</message>
<message>
<location filename="../core/series/lake/area.py"/>
<source>%1 of %2 dates</source>
<translation>%1 de %2 fechas</translation>
</message>
<message>
<location filename="../core/series/lake/area.py"/>
<source>%1 were not observed completely and are drawn apart from the line, with a dotted line up to what they could amount to.</source>
<translation>%1 no se observaron por completo y se dibujan aparte de la línea, con una línea de puntos hasta a cuánto podrían llegar.</translation>
</message>
<message>
<location filename="../core/series/lake/footprint.py"/>
<source>water body</source>
<translation>cuerpo de agua</translation>
</message>
<message>
<location filename="../core/series/lake/footprint.py"/>
<source>This place lies outside the rasters; click on one of them.</source>
<translation>Este lugar está fuera de los rásteres; haga clic en uno de ellos.</translation>
</message>
<message>
<location filename="../core/series/lake/occurrence.py"/>
<source>%1 holds %L2, which is not a percentage; choose a raster of water occurrence, 0 to 100.</source>
<translation>%1 contiene %L2, que no es un porcentaje; elija un ráster de ocurrencia de agua, de 0 a 100.</translation>
</message>
<message>
<location filename="../core/series/lake/occurrence.py"/>
<source>Area by water occurrence (km²)</source>
<translation>Área según la ocurrencia de agua (km²)</translation>
</message>
<message>
<location filename="../core/series/lake/occurrence.py"/>
<source>Water occurrence (% of valid observations)</source>
<translation>Ocurrencia de agua (% de las observaciones válidas)</translation>
</message>
<message>
<location filename="../core/series/lake/occurrence.py"/>
<source>There was never water at this place; click where there was.</source>
<translation>En este lugar nunca hubo agua; haga clic donde la hubo.</translation>
</message>
<message>
<location filename="../core/series/lake/occurrence.py"/>
<source>The water body reaches the edge of the raster, so part may be missing.</source>
<translation>El cuerpo de agua llega al borde del ráster, así que puede faltar una parte.</translation>
</message>
<message>
<location filename="../core/series/mapping.py"/>
<source>a series takes rasters of one orbit; to take two bands of it, </source>
<translation>una serie admite rásteres de una órbita; para tomar dos de sus bandas, </translation>
</message>
<message>
<location filename="../core/series/mapping.py"/>
<source>No raster is given; choose rasters as %1.</source>
<translation>No se da ningún ráster; elija rásteres como %1.</translation>
</message>
<message>
<location filename="../core/series/mapping.py"/>
<source>%1 (%2 of %3): %4.</source>
<translation>%1 (%2 de %3): %4.</translation>
</message>
<message>
<location filename="../core/series/mapping.py"/>
<source>%1 has '%2', which is one of the rasters that are read; choose another folder, to keep the original.</source>
<translation>%1 tiene «%2», que es uno de los rásteres que se leen; elija otra carpeta para conservar el original.</translation>
</message>
<message>
<location filename="../core/series/mapping.py"/>
<source>'%1' was already made from the same inputs and is kept.</source>
<translation>«%1» ya se hizo con las mismas entradas y se conserva.</translation>
</message>
<message>
<location filename="../core/series/mapping.py"/>
<source>'%1' exists but was made from other inputs; it will be replaced.</source>
<translation>«%1» existe pero se hizo con otras entradas; se reemplazará.</translation>
</message>
<message>
<location filename="../core/series/mapping.py"/>
<source>No period could be mapped (%1). The first failed because: %2</source>
<translation>No se pudo cartografiar ningún periodo (%1). El primero falló porque: %2</translation>
</message>
<message>
<location filename="../core/series/mapping.py"/>
<source>%1 masks written, %2 already up to date.</source>
<translation>%1 máscaras escritas, %2 ya estaban al día.</translation>
</message>
<message>
<location filename="../core/series/mapping.py"/>
<source>No mask was made for %1; see the messages above.</source>
<translation>No se hizo ninguna máscara para %1; vea los mensajes de arriba.</translation>
</message>
<message>
<location filename="../core/series/mask_collection.py"/>
<source>%1 is larger than any collection; give its mosaics (.vrt).</source>
<translation>%1 es mayor que cualquier colección; indique sus mosaicos (.vrt).</translation>
</message>
<message>
<location filename="../core/series/mask_collection.py"/>
<source>%1 cannot be read as a STAC collection (%2).</source>
<translation>%1 no se puede leer como colección STAC (%2).</translation>
</message>
<message>
<location filename="../core/series/mask_collection.py"/>
<source>%1 is not a collection of masks that a run of a plan wrote; give masks, or their virtual rasters.</source>
<translation>%1 no es una colección de máscaras escrita por la ejecución de un plan; indique máscaras, o sus rásteres virtuales.</translation>
</message>
<message>
<location filename="../core/series/mask_collection.py"/>
<source>%1 has masks of several UTM zones, which are not on one grid; give the virtual rasters of one zone.</source>
<translation>%1 tiene máscaras de varias zonas UTM, que no están en una misma cuadrícula; indique los rásteres virtuales de una zona.</translation>
</message>
<message>
<location filename="../core/series/mask_series.py"/>
<source>%1: '%2' and '%3' are both of %4; give one mask for each date.</source>
<translation>%1: «%2» y «%3» son ambas de %4; dé una máscara para cada fecha.</translation>
</message>
<message>
<location filename="../core/series/months.py"/>
<source>%1 is '%2', which is not a period; write a year, a month, or the first and the last of them, such as 2019, 2019-03 or 2019-03 to 2020-02.</source>
<translation>%1 es «%2», que no es un periodo; escriba un año, un mes, o el primero y el último de ellos, como 2019, 2019-03 o 2019-03 to 2020-02.</translation>
</message>
<message>
<location filename="../core/series/months.py"/>
<source>%1 '%2' ends before it begins; swap its two months.</source>
<translation>%1 «%2» termina antes de empezar; intercambie sus dos meses.</translation>
</message>
<message>
<location filename="../core/series/periods.py"/>
<source>%1: '%2' is of %3, which is longer than a %4; give it a more exact date, or choose a longer %5.</source>
<translation>%1: «%2» es de %3, más largo que el periodo (%4); déle una fecha más exacta, o elija un valor mayor de %5.</translation>
</message>
<message>
<location filename="../core/series/products.py"/>
<source>Water occurrence</source>
<translation>Ocurrencia de agua</translation>
</message>
<message>
<location filename="../core/series/products.py"/>
<source>Water seasonality</source>
<translation>Estacionalidad del agua</translation>
</message>
<message>
<location filename="../core/series/products.py"/>
<source>Water observations</source>
<translation>Observaciones</translation>
</message>
<message>
<location filename="../core/series/products.py"/>
<source>Maximum water extent</source>
<translation>Extensión máxima del agua</translation>
</message>
<message>
<location filename="../core/series/products.py"/>
<source>Minimum water extent</source>
<translation>Extensión mínima del agua</translation>
</message>
<message>
<location filename="../core/series/products.py"/>
<source>Change in water occurrence</source>
<translation>Cambio de la ocurrencia de agua</translation>
</message>
<message>
<location filename="../core/series/products.py"/>
<source>Water transitions</source>
<translation>Transiciones del agua</translation>
</message>
<message>
<location filename="../core/series/products.py"/>
<source>Water class (0 never, 1 seasonal, 2 permanent)</source>
<translation>Clase de agua (0 nunca, 1 estacional, 2 permanente)</translation>
</message>
<message>
<location filename="../core/series/products.py"/>
<source>Water seasonality (months of the calendar with water)</source>
<translation>Estacionalidad del agua (meses del calendario con agua)</translation>
</message>
<message>
<location filename="../core/series/products.py"/>
<source>Number of valid observations</source>
<translation>Número de observaciones válidas</translation>
</message>
<message>
<location filename="../core/series/products.py"/>
<source>Maximum water extent (0 land, 1 water)</source>
<translation>Extensión máxima del agua (0 tierra, 1 agua)</translation>
</message>
<message>
<location filename="../core/series/products.py"/>
<source>Minimum water extent (0 land, 1 water)</source>
<translation>Extensión mínima del agua (0 tierra, 1 agua)</translation>
</message>
<message>
<location filename="../core/series/products.py"/>
<source>First month with water (YYYYMM)</source>
<translation>Primer mes con agua (AAAAMM)</translation>
</message>
<message>
<location filename="../core/series/products.py"/>
<source>Last month with water (YYYYMM)</source>
<translation>Último mes con agua (AAAAMM)</translation>
</message>
<message>
<location filename="../core/series/products.py"/>
<source>Change in water occurrence (percentage points)</source>
<translation>Cambio de la ocurrencia de agua (puntos porcentuales)</translation>
</message>
<message>
<location filename="../core/series/products.py"/>
<source>Water transition (classes of Pekel et al. 2016)</source>
<translation>Transición del agua (clases de Pekel et al. 2016)</translation>
</message>
<message>
<location filename="../core/series/products.py"/>
<source>1 %</source>
<translation>1 %</translation>
</message>
<message>
<location filename="../core/series/products.py"/>
<source>Permanent water</source>
<translation>Agua permanente</translation>
</message>
<message>
<location filename="../core/series/products.py"/>
<source>Seasonal water</source>
<translation>Agua estacional</translation>
</message>
<message>
<location filename="../core/series/products.py"/>
<source>Never water</source>
<translation>Nunca agua</translation>
</message>
<message>
<location filename="../core/series/products.py"/>
<source>No month with water</source>
<translation>Ningún mes con agua</translation>
</message>
<message>
<location filename="../core/series/products.py"/>
<source>1 month</source>
<translation>1 mes</translation>
</message>
<message>
<location filename="../core/series/products.py"/>
<source>12 months</source>
<translation>12 meses</translation>
</message>
<message>
<location filename="../core/series/products.py"/>
<source>-100 (lost)</source>
<translation>-100 (perdida)</translation>
</message>
<message>
<location filename="../core/series/products.py"/>
<source>0 (no change)</source>
<translation>0 (sin cambio)</translation>
</message>
<message>
<location filename="../core/series/products.py"/>
<source>+100 (gained)</source>
<translation>+100 (ganada)</translation>
</message>
<message>
<location filename="../core/series/products.py"/>
<source>Not water</source>
<translation>No agua</translation>
</message>
<message>
<location filename="../core/series/products.py"/>
<source>Permanent</source>
<translation>Permanente</translation>
</message>
<message>
<location filename="../core/series/products.py"/>
<source>New permanent</source>
<translation>Nueva permanente</translation>
</message>
<message>
<location filename="../core/series/products.py"/>
<source>Lost permanent</source>
<translation>Permanente perdida</translation>
</message>
<message>
<location filename="../core/series/products.py"/>
<source>Seasonal</source>
<translation>Estacional</translation>
</message>
<message>
<location filename="../core/series/products.py"/>
<source>New seasonal</source>
<translation>Nueva estacional</translation>
</message>
<message>
<location filename="../core/series/products.py"/>
<source>Lost seasonal</source>
<translation>Estacional perdida</translation>
</message>
<message>
<location filename="../core/series/products.py"/>
<source>Seasonal to permanent</source>
<translation>De estacional a permanente</translation>
</message>
<message>
<location filename="../core/series/products.py"/>
<source>Permanent to seasonal</source>
<translation>De permanente a estacional</translation>
</message>
<message>
<location filename="../core/series/products.py"/>
<source>Ephemeral permanent</source>
<translation>Efímera permanente</translation>
</message>
<message>
<location filename="../core/series/products.py"/>
<source>Ephemeral seasonal</source>
<translation>Efímera estacional</translation>
</message>
<message>
<location filename="../core/series/products.py"/>
<source>%1 between %2 and %3</source>
<translation>%1 entre %2 y %3</translation>
</message>
<message>
<location filename="../core/series/products.py"/>
<source>0</source>
<translation>0</translation>
</message>
<message>
<location filename="../core/series/zone_options.py"/>
<source>Field with the zones' names</source>
<translation>Campo con nombres de zonas</translation>
</message>
<message>
<location filename="../core/series/zone_options.py"/>
<source>Empty for the ids of the features.</source>
<translation>Vacío: los id de los objetos.</translation>
</message>
<message>
<location filename="../core/series/zones.py"/>
<source>Features of %1 without a geometry are left out: %2.</source>
<translation>Los objetos de %1 sin geometría se excluyen: %2.</translation>
</message>
<message>
<location filename="../core/series/zones.py"/>
<source>Zone '%1' cannot be placed on the masks (%2).</source>
<translation>La zona «%1» no se puede situar sobre las máscaras (%2).</translation>
</message>
<message>
<location filename="../core/series/zones.py"/>
<source>%1 contains no polygons; give a layer that does, or leave it empty.</source>
<translation>%1 no contiene polígonos; dé una capa que los contenga, o déjelo vacío.</translation>
</message>
<message>
<location filename="../core/series/zones.py"/>
<source>%1 has no coordinate reference system; assign the one that its coordinates are in (native:assignprojection).</source>
<translation>%1 no tiene sistema de referencia de coordenadas; asigne aquel en que están sus coordenadas (native:assignprojection).</translation>
</message>
<message>
<location filename="../core/series/zones.py"/>
<source>zone '%1'</source>
<translation>la zona «%1»</translation>
</message>
<message>
<location filename="../core/series/zones.py"/>
<source>No zone of %1 lies on the masks; check the CRS of both, or choose zones there.</source>
<translation>Ninguna zona de %1 está sobre las máscaras; revise el SRC de ambas, o elija zonas ahí.</translation>
</message>
<message>
<location filename="../core/water/arrays.py"/>
<source>The array</source>
<translation>La matriz</translation>
</message>
<message>
<location filename="../core/water/arrays.py"/>
<source>The array has the shape %1, but %2 needs (rows, cols, %3).</source>
<translation>La matriz tiene la forma %1, pero %2 necesita (filas, columnas, %3).</translation>
</message>
<message>
<location filename="../core/water/layers.py"/>
<source>%1 water</source>
<translation>%1 agua</translation>
</message>
<message>
<location filename="../core/water/layers.py"/>
<source>%1 water probability (%)</source>
<translation>%1 probabilidad de agua (%)</translation>
</message>
<message>
<location filename="../core/water/mapping.py"/>
<source>Nothing was observed.</source>
<translation>No se observó nada.</translation>
</message>
<message>
<location filename="../core/water/mapping.py"/>
<source>Water: %L1 of %L2 valid pixels.</source>
<translation>Agua: %L1 de %L2 píxeles válidos.</translation>
</message>
<message>
<location filename="../core/water/mapping.py"/>
<source>Water: %L1 km² of %L2 km² observed.</source>
<translation>Agua: %L1 km² de %L2 km² observados.</translation>
</message>
<message>
<location filename="../core/water/mapping.py"/>
<source>is %L1; it must lie between 0 and 1, for example 0.5.</source>
<translation>es %L1; debe estar entre 0 y 1, por ejemplo 0.5.</translation>
</message>
<message>
<location filename="../core/water/mapping.py"/>
<source>No mapped pixel has an observation in %1, so '%2' says nothing about water.</source>
<translation>Ningún píxel cartografiado tiene una observación en %1, así que «%2» no dice nada sobre el agua.</translation>
</message>
<message>
<location filename="../core/water/mapping.py"/>
<source>Each pixel is mapped from the orbits that observed it.</source>
<translation>Cada píxel se cartografía con las órbitas que lo observaron.</translation>
</message>
<message>
<location filename="../core/water/mapping.py"/>
<source>Both orbits are about equally complete: every tile uses both.</source>
<translation>Ambas órbitas están completas más o menos por igual: cada tesela usa ambas.</translation>
</message>
<message>
<location filename="../core/water/mapping.py"/>
<source>The orbits are not equally complete: each tile uses those available there.</source>
<translation>Las órbitas no están igual de completas: cada tesela usa las que hay ahí.</translation>
</message>
<message>
<location filename="../core/water/mapping.py"/>
<source>, chosen by %1</source>
<translation>, elegido por %1</translation>
</message>
<message>
<location filename="../core/water/pace.py"/>
<source>%L1 million pixels a second; %2 left.</source>
<translation>%L1 millones de píxeles por segundo; quedan %2.</translation>
</message>
<message>
<location filename="../core/water/pace.py"/>
<source>about %1 s</source>
<translation>unos %1 s</translation>
</message>
<message>
<location filename="../core/water/pace.py"/>
<source>about %1 min</source>
<translation>unos %1 min</translation>
</message>
<message>
<location filename="../core/water/pace.py"/>
<source>about %L1 h</source>
<translation>unas %L1 h</translation>
</message>
<message>
<location filename="../core/water/prediction.py"/>
<source>The network for %1 gives no numbers. Its weights are damaged, or are too large for half precision if that was chosen: compute in full precision, install the model set again, or use another.</source>
<translation>La red para %1 no da números. Sus pesos están dañados, o son demasiado grandes para media precisión si se eligió esa: calcule con precisión completa, instale de nuevo el conjunto de modelos, o use otro.</translation>
</message>
<message>
<location filename="../core/words.py"/>
<source>Automatic</source>
<translation>Automático</translation>
</message>
<message>
<location filename="../core/words.py"/>
<source>None</source>
<translation>Ninguno</translation>
</message>
<message>
<location filename="../core/words.py"/>
<source>All</source>
<translation>Todos</translation>
</message>
<message>
<location filename="../core/words.py"/>
<source>dB</source>
<translation>dB</translation>
</message>
<message>
<location filename="../core/words.py"/>
<source>Linear power</source>
<translation>Potencia lineal</translation>
</message>
<message>
<location filename="../core/words.py"/>
<source>Amplitude</source>
<translation>Amplitud</translation>
</message>
<message>
<location filename="../core/words.py"/>
<source>Either</source>
<translation>Cualquiera</translation>
</message>
<message>
<location filename="../core/words.py"/>
<source>Ascending</source>
<translation>Ascendente</translation>
</message>
<message>
<location filename="../core/words.py"/>
<source>Descending</source>
<translation>Descendente</translation>
</message>
<message>
<location filename="../core/words.py"/>
<source>Both, stacked</source>
<translation>Ambas, apiladas</translation>
</message>
<message>
<location filename="../core/words.py"/>
<source>Mean (boxcar)</source>
<translation>Media (boxcar)</translation>
</message>
<message>
<location filename="../core/words.py"/>
<source>Lee</source>
<translation>Lee</translation>
</message>
<message>
<location filename="../core/words.py"/>
<source>Area of either</source>
<translation>Área de cualquiera</translation>
</message>
<message>
<location filename="../core/words.py"/>
<source>Area of both</source>
<translation>Área de ambos</translation>
</message>
<message>
<location filename="../core/words.py"/>
<source>Water only</source>
<translation>Solo agua</translation>
</message>
<message>
<location filename="../core/words.py"/>
<source>Those with a mask</source>
<translation>Las que tienen máscara</translation>
</message>
<message>
<location filename="../core/words.py"/>
<source>Day</source>
<translation>Día</translation>
</message>
<message>
<location filename="../core/words.py"/>
<source>Dekad</source>
<translation>Decena</translation>
</message>
<message>
<location filename="../core/words.py"/>
<source>Month</source>
<translation>Mes</translation>
</message>
<message>
<location filename="../core/words.py"/>
<source>Quarter</source>
<translation>Trimestre</translation>
</message>
<message>
<location filename="../core/words.py"/>
<source>Year</source>
<translation>Año</translation>
</message>
<message>
<location filename="../core/words.py"/>
<source>By area, with a minimum</source>
<translation>Por área, con un mínimo</translation>
</message>
<message>
<location filename="../core/words.py"/>
<source>By area</source>
<translation>Por área</translation>
</message>
<message>
<location filename="../core/words.py"/>
<source>Equal</source>
<translation>Igual</translation>
</message>
<message>
<location filename="../core/words.py"/>
<source>Bundled weights</source>
<translation>Pesos incluidos</translation>
</message>
<message>
<location filename="../core/words.py"/>
<source>Published Tibet weights</source>
<translation>Pesos publicados de Tíbet</translation>
</message>
<message>
<location filename="../core/words.py"/>
<source>CPU</source>
<translation>CPU</translation>
</message>
<message>
<location filename="../core/words.py"/>
<source>CPU, OpenVINO</source>
<translation>CPU, OpenVINO</translation>
</message>
<message>
<location filename="../core/words.py"/>
<source>GPU, CUDA</source>
<translation>GPU, CUDA</translation>
</message>
<message>
<location filename="../core/words.py"/>
<source>GPU, Apple</source>
<translation>GPU, Apple</translation>
</message>
<message>
<location filename="../core/words.py"/>
<source>Full (32 bit)</source>
<translation>Completa (32 bits)</translation>
</message>
<message>
<location filename="../core/words.py"/>
<source>Half (16 bit)</source>
<translation>Media (16 bits)</translation>
</message>
<message>
<location filename="../dependencies/builds.py"/>
<source>about %1 to fetch, %2 on the disk</source>
<translation>unos %1 por descargar, %2 en el disco</translation>
</message>
<message>
<location filename="../dependencies/builds.py"/>
<source>For the processor (CPU)</source>
<translation>Para el procesador (CPU)</translation>
</message>
<message>
<location filename="../dependencies/builds.py"/>
<source>%L1 GB</source>
<translation>%L1 GB</translation>
</message>
<message>
<location filename="../dependencies/builds.py"/>
<source>%L1 MB</source>
<translation>%L1 MB</translation>
</message>
<message>
<location filename="../dependencies/builds.py"/>
<source>For %1 (CUDA %2.%3)</source>
<translation>Para %1 (CUDA %2.%3)</translation>
</message>
<message>
<location filename="../dependencies/existing.py"/>
<source>QGIS's Python has PyTorch %1 in %2 already, which stands before the one in %3. Take it out of PYTHONPATH, or use it.</source>
<translation>El Python de QGIS ya tiene PyTorch %1 en %2, que va antes que el de %3. Quítelo de PYTHONPATH, o úselo.</translation>
</message>
<message>
<location filename="../dependencies/existing.py"/>
<source>There is no PyTorch in %1. Choose a folder that has a folder 'torch' in it, often called site-packages, a virtual environment, or a Python.</source>
<translation>No hay PyTorch en %1. Elija una carpeta que tenga dentro una carpeta «torch», a menudo llamada site-packages, un entorno virtual, o un Python.</translation>
</message>
<message>
<location filename="../dependencies/existing.py"/>
<source>%1 is not a Python. Choose a Python, or a folder.</source>
<translation>%1 no es un Python. Elija un Python, o una carpeta.</translation>
</message>
<message>
<location filename="../dependencies/existing.py"/>
<source>%1 is %2, and QGIS runs %3; a PyTorch serves one version of Python only. Choose another Python, or install PyTorch from here.</source>
<translation>%1 es %2, y QGIS ejecuta %3; un PyTorch sirve para una sola versión de Python. Elija otro Python, o instale PyTorch desde aquí.</translation>
</message>
<message>
<location filename="../dependencies/existing.py"/>
<source>%1 may not be run. Choose the folder of its packages.</source>
<translation>%1 no se puede ejecutar. Elija la carpeta de sus paquetes.</translation>
</message>
<message>
<location filename="../dependencies/failures.py"/>
<source>Install the current 'Microsoft Visual C++ Redistributable' (x64) from Microsoft's site, and start QGIS again</source>
<translation>Instale el «Microsoft Visual C++ Redistributable» (x64) actual desde el sitio de Microsoft, e inicie QGIS de nuevo</translation>
</message>
<message>
<location filename="../dependencies/failures.py"/>
<source>QGIS's Python has no pip. Install it (Debian, Ubuntu: apt install python3-pip; Windows: the package python3-pip in OSGeo4W's setup), or install PyTorch elsewhere and choose it with 'Use an existing one…'.</source>
<translation>El Python de QGIS no tiene pip. Instálelo (Debian, Ubuntu: apt install python3-pip; Windows: el paquete python3-pip en el instalador de OSGeo4W), o instale PyTorch en otro lugar y elíjalo con «Usar uno existente…».</translation>
</message>
<message>
<location filename="../dependencies/failures.py"/>
<source>The disk is full. Make room on the disk of %1, or set the environment variable GMNET_TORCH to a folder on another disk.</source>
<translation>El disco está lleno. Haga sitio en el disco de %1, o ponga la variable de entorno GMNET_TORCH en una carpeta de otro disco.</translation>
</message>
<message>
<location filename="../dependencies/failures.py"/>
<source>A path became too long for this system. Allow long paths in Windows, or set the environment variable GMNET_TORCH to a short folder such as C:\gmnet.</source>
<translation>Una ruta resultó demasiado larga para este sistema. Permita rutas largas en Windows, o ponga la variable de entorno GMNET_TORCH en una carpeta corta como C:\gmnet.</translation>
</message>
<message>
<location filename="../dependencies/failures.py"/>
<source>%1 may not be written. Allow yourself to write there, or set the environment variable GMNET_TORCH to a folder that you may write.</source>
<translation>%1 no se puede escribir. Permítase escribir ahí, o ponga la variable de entorno GMNET_TORCH en una carpeta en la que pueda escribir.</translation>
</message>
<message>
<location filename="../dependencies/failures.py"/>
<source>pip cannot use a SOCKS proxy. Set an HTTP proxy in Settings &gt; Options &gt; Network, or fetch the wheels elsewhere and give their folder.</source>
<translation>pip no puede usar un proxy SOCKS. Ponga un proxy HTTP en Configuración &gt; Opciones &gt; Red, o descargue los wheels en otro lugar y dé su carpeta.</translation>
</message>
<message>
<location filename="../dependencies/failures.py"/>
<source>The proxy refused the connection. Check address, user and password in Settings &gt; Options &gt; Network.</source>
<translation>El proxy rechazó la conexión. Revise dirección, usuario y contraseña en Configuración &gt; Opciones &gt; Red.</translation>
</message>
<message>
<location filename="../dependencies/failures.py"/>
<source>The server's certificate is not trusted, as happens where an organisation's proxy reads along. Set the environment variable PIP_CERT to the file with your organisation's certificates (Settings &gt; Options &gt; System &gt; Environment), and start QGIS again.</source>
<translation>El certificado del servidor no es de confianza, como ocurre donde el proxy de una organización lee el tráfico. Ponga la variable de entorno PIP_CERT en el archivo con los certificados de su organización (Configuración &gt; Opciones &gt; Sistema &gt; Entorno), e inicie QGIS de nuevo.</translation>
</message>
<message>
<location filename="../dependencies/failures.py"/>
<source>The index is not secure (http://). Give an index with https://, or a folder with wheels.</source>
<translation>El índice no es seguro (http://). Dé un índice con https://, o una carpeta con wheels.</translation>
</message>
<message>
<location filename="../dependencies/failures.py"/>
<source>The download was cut off. Try again; where the network is slow, fetch the wheels elsewhere and give their folder.</source>
<translation>La descarga se cortó. Inténtelo de nuevo; si la red es lenta, descargue los wheels en otro lugar y dé su carpeta.</translation>
</message>
<message>
<location filename="../dependencies/failures.py"/>
<source>The index refused the request (%1). Check its address.</source>
<translation>El índice rechazó la petición (%1). Revise su dirección.</translation>
</message>
<message>
<location filename="../dependencies/failures.py"/>
<source>The index cannot be reached. Check the network, and the proxy in Settings &gt; Options &gt; Network; without a network, fetch the wheels elsewhere and give their folder.</source>
<translation>No se puede acceder al índice. Revise la red, y el proxy en Configuración &gt; Opciones &gt; Red; sin red, descargue los wheels en otro lugar y dé su carpeta.</translation>
</message>
<message>
<location filename="../dependencies/failures.py"/>
<source>No version of PyTorch there goes with QGIS's numpy, which has to stay. Give another version of PyTorch, or another index.</source>
<translation>Ninguna versión de PyTorch ahí es compatible con el numpy de QGIS, que debe quedarse. Dé otra versión de PyTorch, u otro índice.</translation>
</message>
<message>
<location filename="../dependencies/failures.py"/>
<source>There is no PyTorch for this Python (%1) at that place. Give another index, folder or version; for an old Python, an older PyTorch, or a newer QGIS.</source>
<translation>No hay PyTorch para este Python (%1) en ese lugar. Dé otro índice, carpeta o versión; para un Python antiguo, un PyTorch más antiguo, o un QGIS más nuevo.</translation>
</message>
<message>
<location filename="../dependencies/failures.py"/>
<source>The wheel is for another Python or platform than this one (%1). Fetch the one for it.</source>
<translation>El wheel es para otro Python u otra plataforma que esta (%1). Descargue el adecuado.</translation>
</message>
<message>
<location filename="../dependencies/failures.py"/>
<source>This Python is managed by the system and refuses pip even for another folder. Install PyTorch in a virtual environment, and choose it with 'Use an existing one…'.</source>
<translation>Este Python lo gestiona el sistema y rechaza pip incluso para otra carpeta. Instale PyTorch en un entorno virtual, y elíjalo con «Usar uno existente…».</translation>
</message>
<message>
<location filename="../dependencies/failures.py"/>
<source>The computer's memory is full. Close other programs, and try again.</source>
<translation>La memoria del equipo está llena. Cierre otros programas e inténtelo de nuevo.</translation>
</message>
<message>
<location filename="../dependencies/failures.py"/>
<source>pip ended with code %1: %2. The log has the details.</source>
<translation>pip terminó con el código %1: %2. El registro tiene los detalles.</translation>
</message>
<message>
<location filename="../dependencies/failures.py"/>
<source>it said nothing</source>
<translation>no dijo nada</translation>
</message>
<message>
<location filename="../dependencies/failures.py"/>
<source>A library that PyTorch needs is missing (%1). %2.</source>
<translation>Falta una biblioteca que PyTorch necesita (%1). %2.</translation>
</message>
<message>
<location filename="../dependencies/failures.py"/>
<source>A library that PyTorch needs is there in an older version (%1). %2; if that does not help, disable other plugins that bring libraries of their own.</source>
<translation>Una biblioteca que PyTorch necesita está en una versión más antigua (%1). %2; si eso no ayuda, desactive otros complementos que traigan bibliotecas propias.</translation>
</message>
<message>
<location filename="../dependencies/failures.py"/>
<source>A library of PyTorch could not start (%1). %2, and use PyTorch before other plugins that bring libraries of their own; an older PyTorch (2.8) may help too.</source>
<translation>Una biblioteca de PyTorch no pudo iniciarse (%1). %2, y use PyTorch antes que otros complementos que traigan bibliotecas propias; un PyTorch más antiguo (2.8) también puede ayudar.</translation>
</message>
<message>
<location filename="../dependencies/failures.py"/>
<source>PyTorch needs the library %1, which is missing or not for this system. Install PyTorch again; if you chose the CUDA build, take the one for the CPU.</source>
<translation>PyTorch necesita la biblioteca %1, que falta o no es para este sistema. Instale PyTorch de nuevo; si eligió la compilación CUDA, tome la de CPU.</translation>
</message>
<message>
<location filename="../dependencies/failures.py"/>
<source>This PyTorch is for a newer system (%1). Install an older version of it.</source>
<translation>Este PyTorch es para un sistema más nuevo (%1). Instale una versión más antigua.</translation>
</message>
<message>
<location filename="../dependencies/failures.py"/>
<source>The package %1 that QGIS's Python has in %2 is too old for this PyTorch. Update it or QGIS, or install an older version of PyTorch.</source>
<translation>El paquete %1 que el Python de QGIS tiene en %2 es demasiado antiguo para este PyTorch. Actualice el paquete o QGIS, o instale una versión más antigua de PyTorch.</translation>
</message>
<message>
<location filename="../dependencies/failures.py"/>
<source>PyTorch and QGIS's numpy do not go together (%1). Install PyTorch again from here, which keeps QGIS's numpy.</source>
<translation>PyTorch y el numpy de QGIS no son compatibles (%1). Instale PyTorch de nuevo desde aquí, lo que conserva el numpy de QGIS.</translation>
</message>
<message>
<location filename="../dependencies/failures.py"/>
<source>This PyTorch uses instructions that this processor lacks. Install an older version.</source>
<translation>Este PyTorch usa instrucciones que este procesador no tiene. Instale una versión más antigua.</translation>
</message>
<message>
<location filename="../dependencies/failures.py"/>
<source>PyTorch ended Python while it was loaded (code %1). Install another version.</source>
<translation>PyTorch terminó Python al cargarse (código %1). Instale otra versión.</translation>
</message>
<message>
<location filename="../dependencies/failures.py"/>
<source>PyTorch does not load (%1). Remove it and install it again.</source>
<translation>PyTorch no se carga (%1). Quítelo e instálelo de nuevo.</translation>
</message>
<message>
<location filename="../dependencies/install.py"/>
<source>%1 has no numpy; repair QGIS's installation.</source>
<translation>%1 no tiene numpy; repare la instalación de QGIS.</translation>
</message>
<message>
<location filename="../dependencies/install.py"/>
<source>'%1' is not a version; give one such as 2.8.0, or none.</source>
<translation>«%1» no es una versión; dé una como 2.8.0, o ninguna.</translation>
</message>
<message>
<location filename="../dependencies/install.py"/>
<source>The folder '%1' does not exist; give a folder with wheels, or the address of an index (https://…).</source>
<translation>La carpeta «%1» no existe; dé una carpeta con wheels, o la dirección de un índice (https://…).</translation>
</message>
<message>
<location filename="../dependencies/install.py"/>
<source>Another window of QGIS installs PyTorch; this one waits for its turn …</source>
<translation>Otra ventana de QGIS está instalando PyTorch; esta espera su turno …</translation>
</message>
<message>
<location filename="../dependencies/install.py"/>
<source>PyTorch %1 is installed in %2.</source>
<translation>PyTorch %1 está instalado en %2.</translation>
</message>
<message>
<location filename="../dependencies/install.py"/>
<source>Trying the PyTorch that the other window has installed …</source>
<translation>Probando el PyTorch que ha instalado la otra ventana …</translation>
</message>
<message>
<location filename="../dependencies/install.py"/>
<source>Removed %1, which had come along: QGIS's own numpy stays.</source>
<translation>Se quitó %1, que había venido con él: el numpy propio de QGIS se queda.</translation>
</message>
<message>
<location filename="../dependencies/install.py"/>
<source>Trying PyTorch …</source>
<translation>Probando PyTorch …</translation>
</message>
<message>
<location filename="../dependencies/install.py"/>
<source>PyTorch would work with numpy %1, and QGIS has %2; nothing was installed. Start QGIS again, and try once more.</source>
<translation>PyTorch funcionaría con numpy %1, y QGIS tiene %2; no se instaló nada. Inicie QGIS de nuevo e inténtelo otra vez.</translation>
</message>
<message>
<location filename="../dependencies/install.py"/>
<source>%1 cannot be run (%2).</source>
<translation>%1 no se puede ejecutar (%2).</translation>
</message>
<message>
<location filename="../dependencies/install.py"/>
<source>QGIS's Python has a PyTorch already, in %1, which Python would take instead of a new one. Remove it first (Debian, Ubuntu: apt remove python3-torch), or take its folder out of PYTHONPATH.</source>
<translation>El Python de QGIS ya tiene un PyTorch, en %1, que Python tomaría en lugar de uno nuevo. Quítelo antes (Debian, Ubuntu: apt remove python3-torch), o quite su carpeta de PYTHONPATH.</translation>
</message>
<message>
<location filename="../dependencies/install.py"/>
<source>The disk of %1 has %2 left, and %3 are needed. Make room, or set the environment variable GMNET_TORCH to a folder on another disk.</source>
<translation>El disco de %1 tiene %2 libres, y hacen falta %3. Haga sitio, o ponga la variable de entorno GMNET_TORCH en una carpeta de otro disco.</translation>
</message>
<message>
<location filename="../dependencies/interpreter.py"/>
<source>The program of QGIS's Python (%1) was not found; it was looked for as %2. Install PyTorch in a Python of this version, and choose it with 'Use an existing one…'.</source>
<translation>No se encontró el programa del Python de QGIS (%1); se buscó como %2. Instale PyTorch en un Python de esta versión, y elíjalo con «Usar uno existente…».</translation>
</message>
<message>
<location filename="../dependencies/places.py"/>
<source>The PyTorch in %1 is in use and cannot be replaced (%2). Close all windows of QGIS, start QGIS again, and install before you make a map.</source>
<translation>El PyTorch de %1 está en uso y no se puede reemplazar (%2). Cierre todas las ventanas de QGIS, inicie QGIS de nuevo, e instale antes de hacer un mapa.</translation>
</message>
<message>
<location filename="../dependencies/places.py"/>
<source>%1 cannot be written (%2). Allow yourself to write there, or set the environment variable GMNET_TORCH to a folder that you may write (Settings &gt; Options &gt; System &gt; Environment), and start QGIS again.</source>
<translation>No se puede escribir %1 (%2). Permítase escribir ahí, o ponga la variable de entorno GMNET_TORCH en una carpeta en la que pueda escribir (Configuración &gt; Opciones &gt; Sistema &gt; Entorno), e inicie QGIS de nuevo.</translation>
</message>
<message>
<location filename="../dependencies/processes.py"/>
<source>%1 did not answer in %L2 seconds</source>
<translation>%1 no respondió en %L2 segundos</translation>
</message>
<message>
<location filename="../gmnet_plugin/environment.py"/>
<source>Install PyTorch…</source>
<translation>Instalar PyTorch…</translation>
</message>
<message>
<location filename="../gmnet_plugin/environment.py"/>
<source>Environment…</source>
<translation>Entorno…</translation>
</message>
<message>
<location filename="../gmnet_plugin/environment_page.py"/>
<source>Use an existing one…</source>
<translation>Usar uno existente…</translation>
</message>
<message>
<location filename="../gmnet_plugin/environment_page.py"/>
<source>Remove</source>
<translation>Quitar</translation>
</message>
<message>
<location filename="../gmnet_plugin/environment_page.py"/>
<source>Copy for a bug report</source>
<translation>Copiar para un informe de error</translation>
</message>
<message>
<location filename="../gmnet_plugin/environment_page.py"/>
<source>Look again</source>
<translation>Mirar de nuevo</translation>
</message>
<message>
<location filename="../gmnet_plugin/environment_page.py"/>
<source>Looking …</source>
<translation>Mirando …</translation>
</message>
<message>
<location filename="../gmnet_plugin/environment_page.py"/>
<source>Try PyTorch</source>
<translation>Probar PyTorch</translation>
</message>
<message>
<location filename="../gmnet_plugin/environment_page.py"/>
<source>GMNet Water: environment</source>
<translation>GMNet Water: entorno</translation>
</message>
<message>
<location filename="../gmnet_plugin/environment_page.py"/>
<source>PyTorch is not installed. Maps need it; this button installs it:</source>
<translation>PyTorch no está instalado. Los mapas lo necesitan; este botón lo instala:</translation>
</message>
<message>
<location filename="../gmnet_plugin/environment_page.py"/>
<source>Stop using the chosen one</source>
<translation>Dejar de usar el elegido</translation>
</message>
<message>
<location filename="../gmnet_plugin/environment_page.py"/>
<source>Forget PyTorch</source>
<translation>Olvidar PyTorch</translation>
</message>
<message>
<location filename="../gmnet_plugin/environment_page.py"/>
<source>Remove PyTorch</source>
<translation>Quitar PyTorch</translation>
</message>
<message>
<location filename="../gmnet_plugin/environment_page.py"/>
<source>Removed when QGIS starts next</source>
<translation>Se quita al volver a iniciar QGIS</translation>
</message>
<message>
<location filename="../gmnet_plugin/environment_page.py"/>
<source>Trying {} …</source>
<translation>Probando {} …</translation>
</message>
<message>
<location filename="../gmnet_plugin/environment_page.py"/>
<source>PyTorch {} works.</source>
<translation>PyTorch {} funciona.</translation>
</message>
<message>
<location filename="../gmnet_plugin/environment_page.py"/>
<source>Remove (frees {})</source>
<translation>Quitar (libera {})</translation>
</message>
<message>
<location filename="../gmnet_plugin/examination.py"/>
<source>Raster</source>
<translation>Ráster</translation>
</message>
<message>
<location filename="../gmnet_plugin/examination.py"/>
<source>the units</source>
<translation>las unidades</translation>
</message>
<message>
<location filename="../gmnet_plugin/examination.py"/>
<source>the factor</source>
<translation>el factor</translation>
</message>
<message>
<location filename="../gmnet_plugin/examination.py"/>
<source>the band of VV</source>
<translation>la banda de VV</translation>
</message>
<message>
<location filename="../gmnet_plugin/examination.py"/>
<source>the band of VH</source>
<translation>la banda de VH</translation>
</message>
<message>
<location filename="../gmnet_plugin/examination.py"/>
<source>ascending</source>
<translation>ascendente</translation>
</message>
<message>
<location filename="../gmnet_plugin/examination.py"/>
<source>descending</source>
<translation>descendente</translation>
</message>
<message>
<location filename="../gmnet_plugin/examination.py"/>
<source>a stack</source>
<translation>un apilado</translation>
</message>
<message>
<location filename="../gmnet_plugin/examination.py"/>
<source>The visible extent</source>
<translation>La extensión visible</translation>
</message>
<message>
<location filename="../gmnet_plugin/examination.py"/>
<source>the model set</source>
<translation>el conjunto de modelos</translation>
</message>
<message>
<location filename="../gmnet_plugin/examination.py"/>
<source>Looking at {}</source>
<translation>Examinando {}</translation>
</message>
<message>
<location filename="../gmnet_plugin/existing_dialog.py"/>
<source>Use an existing PyTorch</source>
<translation>Usar un PyTorch existente</translation>
</message>
<message>
<location filename="../gmnet_plugin/existing_dialog.py"/>
<source>Folder…</source>
<translation>Carpeta…</translation>
</message>
<message>
<location filename="../gmnet_plugin/existing_dialog.py"/>
<source>Python…</source>
<translation>Python…</translation>
</message>
<message>
<location filename="../gmnet_plugin/existing_dialog.py"/>
<source>Folder with PyTorch</source>
<translation>Carpeta con PyTorch</translation>
</message>
<message>
<location filename="../gmnet_plugin/existing_dialog.py"/>
<source>Give a folder of packages with PyTorch in it (often called site-packages), the folder of a virtual environment, or a Python. It must be for {}. Nothing is copied or changed there.</source>
<translation>Dé una carpeta de paquetes con PyTorch (a menudo llamada site-packages), la carpeta de un entorno virtual, o un Python. Debe ser para {}. Ahí no se copia ni se cambia nada.</translation>
</message>
<message>
<location filename="../gmnet_plugin/existing_dialog.py"/>
<source>Python with PyTorch</source>
<translation>Python con PyTorch</translation>
</message>
<message>
<location filename="../gmnet_plugin/first_steps.py"/>
<source>Tutorial and manual</source>
<translation>Tutorial y manual</translation>
</message>
<message>
<location filename="../gmnet_plugin/first_steps.py"/>
<source>No program for web pages could be started; open the plugin's folder 'help'.</source>
<translation>No se pudo iniciar ningún programa para páginas web; abra la carpeta «help» del complemento.</translation>
</message>
<message>
<location filename="../gmnet_plugin/install_dialog.py"/>
<source>Install PyTorch</source>
<translation>Instalar PyTorch</translation>
</message>
<message>
<location filename="../gmnet_plugin/install_dialog.py"/>
<source>The command's output appears here.</source>
<translation>Aquí aparece la salida del comando.</translation>
</message>
<message>
<location filename="../gmnet_plugin/install_dialog.py"/>
<source>A map needs PyTorch; it is made as soon as PyTorch is installed.</source>
<translation>Un mapa necesita PyTorch; se hará en cuanto PyTorch esté instalado.</translation>
</message>
<message>
<location filename="../gmnet_plugin/install_dialog.py"/>
<source>Build</source>
<translation>Compilación</translation>
</message>
<message>
<location filename="../gmnet_plugin/install_dialog.py"/>
<source>PyTorch's own index</source>
<translation>Índice propio de PyTorch</translation>
</message>
<message>
<location filename="../gmnet_plugin/install_dialog.py"/>
<source>The address of another index, or a folder with wheels, which needs no network.</source>
<translation>La dirección de otro índice, o una carpeta con wheels, para la que no hace falta red.</translation>
</message>
<message>
<location filename="../gmnet_plugin/install_dialog.py"/>
<source>Choose a folder with wheels</source>
<translation>Elegir una carpeta con wheels</translation>
</message>
<message>
<location filename="../gmnet_plugin/install_dialog.py"/>
<source>Index or folder</source>
<translation>Índice o carpeta</translation>
</message>
<message>
<location filename="../gmnet_plugin/install_dialog.py"/>
<source>newest</source>
<translation>la más nueva</translation>
</message>
<message>
<location filename="../gmnet_plugin/install_dialog.py"/>
<source>Version</source>
<translation>Versión</translation>
</message>
<message>
<location filename="../gmnet_plugin/install_dialog.py"/>
<source>Copy</source>
<translation>Copiar</translation>
</message>
<message>
<location filename="../gmnet_plugin/install_dialog.py"/>
<source>Install</source>
<translation>Instalar</translation>
</message>
<message>
<location filename="../gmnet_plugin/install_dialog.py"/>
<source>Cancel installation</source>
<translation>Cancelar la instalación</translation>
</message>
<message>
<location filename="../gmnet_plugin/install_dialog.py"/>
<source>Looking for QGIS's Python and for GPUs …</source>
<translation>Buscando el Python de QGIS y las GPU …</translation>
</message>
<message>
<location filename="../gmnet_plugin/install_dialog.py"/>
<source>{} (sizes of PyTorch's own index)</source>
<translation>{} (tamaños del índice propio de PyTorch)</translation>
</message>
<message>
<location filename="../gmnet_plugin/install_dialog.py"/>
<source>Folder with wheels</source>
<translation>Carpeta con wheels</translation>
</message>
<message>
<location filename="../gmnet_plugin/install_dialog.py"/>
<source>PyTorch is being installed; this window may be closed meanwhile.</source>
<translation>PyTorch se está instalando; entretanto se puede cerrar esta ventana.</translation>
</message>
<message>
<location filename="../gmnet_plugin/install_dialog.py"/>
<source>Command that runs:</source>
<translation>Comando que se ejecuta:</translation>
</message>
<message>
<location filename="../gmnet_plugin/install_dialog.py"/>
<source>PyTorch goes into your own data, {}, where upgrades of the plugin leave it. QGIS's own packages, its numpy above all, stay as they are.</source>
<translation>PyTorch va a sus propios datos, {}, donde las actualizaciones del complemento lo dejan como está. Los paquetes propios de QGIS, sobre todo su numpy, no se tocan.</translation>
</message>
<message>
<location filename="../gmnet_plugin/install_dialog.py"/>
<source>QGIS's proxy is used.</source>
<translation>Se usa el proxy de QGIS.</translation>
</message>
<message>
<location filename="../gmnet_plugin/install_dialog.py"/>
<source>Stopping …</source>
<translation>Deteniendo …</translation>
</message>
<message>
<location filename="../gmnet_plugin/install_dialog.py"/>
<source>Cancelled; nothing was installed.</source>
<translation>Cancelado; no se instaló nada.</translation>
</message>
<message>
<location filename="../gmnet_plugin/install_dialog.py"/>
<source>PyTorch {} is installed and can be used at once.</source>
<translation>PyTorch {} está instalado y se puede usar ya.</translation>
</message>
<message>
<location filename="../gmnet_plugin/installation.py"/>
<source>Looking for Python and GPUs</source>
<translation>Buscando Python y GPU</translation>
</message>
<message>
<location filename="../gmnet_plugin/installation.py"/>
<source>PyTorch {} is installed; maps can be made at once.</source>
<translation>PyTorch {} está instalado; ya se pueden hacer mapas.</translation>
</message>
<message>
<location filename="../gmnet_plugin/lake/entrance.py"/>
<source>Chart of a lake</source>
<translation>Gráfico de un lago</translation>
</message>
<message>
<location filename="../gmnet_plugin/lake/entrance.py"/>
<source>Chart of a lake: click on water to see its area through time</source>
<translation>Gráfico de un lago: haga clic en agua para ver su área a lo largo del tiempo</translation>
</message>
<message>
<location filename="../gmnet_plugin/lake/lake_chart.py"/>
<source>{:,.3f} to {:,.3f} km², mean {:,.3f} km² of {} complete dates; largest extent {:,.3f} km².</source>
<translation>{:,.3f} a {:,.3f} km², media {:,.3f} km² de {} fechas completas; extensión máxima {:,.3f} km².</translation>
</message>
<message>
<location filename="../gmnet_plugin/lake/lake_chart.py"/>
<source>Make a layer of polygons the active one, and select some of its features.</source>
<translation>Active una capa de polígonos y seleccione algunos de sus objetos.</translation>
</message>
<message>
<location filename="../gmnet_plugin/lake/lake_chart.py"/>
<source>The layers of this series are gone; choose another series.</source>
<translation>Las capas de esta serie ya no están; elija otra serie.</translation>
</message>
<message>
<location filename="../gmnet_plugin/lake/lake_chart.py"/>
<source>Was water at some time: {:,.3f} km².</source>
<translation>Fue agua alguna vez: {:,.3f} km².</translation>
</message>
<message>
<location filename="../gmnet_plugin/lake/lake_chart.py"/>
<source>This project has no series of water masks with temporal properties, and no water occurrence. 'Map monthly surface water' makes one; 'GMNet &gt; Open sample data' has scenes to try it with.</source>
<translation>Este proyecto no tiene ninguna serie de máscaras de agua con propiedades temporales, ni ocurrencia de agua. «Cartografiar agua superficial mensual» crea una; «GMNet &gt; Abrir datos de ejemplo» tiene escenas para probarlo.</translation>
</message>
<message>
<location filename="../gmnet_plugin/lake/lake_chart.py"/>
<source>A polygon can be charted over a series of water masks only.</source>
<translation>Un polígono solo se puede representar sobre una serie de máscaras de agua.</translation>
</message>
<message>
<location filename="../gmnet_plugin/lake/lake_chart.py"/>
<source>This pixel was never observed.</source>
<translation>Este píxel nunca se observó.</translation>
</message>
<message>
<location filename="../gmnet_plugin/lake/lake_chart.py"/>
<source>Here: {:.0f} % of the valid observations.</source>
<translation>Aquí: {:.0f} % de las observaciones válidas.</translation>
</message>
<message>
<location filename="../gmnet_plugin/lake/lake_chart.py"/>
<source>There is no polygon at this place.</source>
<translation>No hay ningún polígono en este lugar.</translation>
</message>
<message>
<location filename="../gmnet_plugin/lake/lake_chart.py"/>
<source>This place cannot be transformed to the layer's CRS; click on the layer.</source>
<translation>Este lugar no se puede transformar al SRC de la capa; haga clic en la capa.</translation>
</message>
<message>
<location filename="../gmnet_plugin/lake/panel.py"/>
<source>Stop</source>
<translation>Detener</translation>
</message>
<message>
<location filename="../gmnet_plugin/lake/panel.py"/>
<source>Save table (CSV)…</source>
<translation>Guardar tabla (CSV)…</translation>
</message>
<message>
<location filename="../gmnet_plugin/lake/panel.py"/>
<source>Save picture…</source>
<translation>Guardar imagen…</translation>
</message>
<message>
<location filename="../gmnet_plugin/lake/panel.py"/>
<source>Click on water.</source>
<translation>Haga clic en agua.</translation>
</message>
<message>
<location filename="../gmnet_plugin/lake/panel.py"/>
<source>Chart selected polygons</source>
<translation>Gráfico de los polígonos seleccionados</translation>
</message>
<message>
<location filename="../gmnet_plugin/lake/panel.py"/>
<source>Charts the water in the selected polygons of the active layer.</source>
<translation>Representa el agua en los polígonos seleccionados de la capa activa.</translation>
</message>
<message>
<location filename="../gmnet_plugin/lake/panel.py"/>
<source>Save table</source>
<translation>Guardar tabla</translation>
</message>
<message>
<location filename="../gmnet_plugin/lake/panel.py"/>
<source>Save picture</source>
<translation>Guardar imagen</translation>
</message>
<message>
<location filename="../gmnet_plugin/lake/panel.py"/>
<source>Series</source>
<translation>Serie</translation>
</message>
<message>
<location filename="../gmnet_plugin/lake/panel.py"/>
<source>A click charts</source>
<translation>Un clic representa</translation>
</message>
<message>
<location filename="../gmnet_plugin/lake/panel.py"/>
<source>Water body</source>
<translation>Cuerpo de agua</translation>
</message>
<message>
<location filename="../gmnet_plugin/lake/panel.py"/>
<source>A click charts all connected water under it, as far as it ever reached.</source>
<translation>Un clic representa toda el agua conectada bajo él, hasta donde haya llegado alguna vez.</translation>
</message>
<message>
<location filename="../gmnet_plugin/lake/panel.py"/>
<source>Polygon of a layer</source>
<translation>Polígono de una capa</translation>
</message>
<message>
<location filename="../gmnet_plugin/lake/panel.py"/>
<source>A click charts the water in the polygon under it.</source>
<translation>Un clic representa el agua en el polígono bajo él.</translation>
</message>
<message>
<location filename="../gmnet_plugin/lake/panel.py"/>
<source>Drawn polygon</source>
<translation>Polígono dibujado</translation>
</message>
<message>
<location filename="../gmnet_plugin/lake/panel.py"/>
<source>Clicks draw a polygon, a right click ends it; the water in it is charted.</source>
<translation>Los clics dibujan un polígono y un clic derecho lo termina; se representa el agua en él.</translation>
</message>
<message>
<location filename="../gmnet_plugin/lake/panel.py"/>
<source>'{}' cannot be written; choose another folder or name.</source>
<translation>No se puede escribir «{}»; elija otra carpeta u otro nombre.</translation>
</message>
<message>
<location filename="../gmnet_plugin/lake/series.py"/>
<source>Layers without a group</source>
<translation>Capas sin grupo</translation>
</message>
<message>
<location filename="../gmnet_plugin/lake/series.py"/>
<source>{} ({} dates)</source>
<translation>{} ({} fechas)</translation>
</message>
<message>
<location filename="../gmnet_plugin/map_end.py"/>
<source>{}: {:,.2f} km² of water in {:,.2f} km² observed, mapped in {:.0f} s</source>
<translation>{}: {:,.2f} km² de agua en {:,.2f} km² observados, cartografiado en {:.0f} s</translation>
</message>
<message>
<location filename="../gmnet_plugin/map_end.py"/>
<source>Map water</source>
<translation>Cartografiar agua</translation>
</message>
<message>
<location filename="../gmnet_plugin/map_end.py"/>
<source>Add to this project</source>
<translation>Añadir a este proyecto</translation>
</message>
<message>
<location filename="../gmnet_plugin/map_end.py"/>
<source>Zoom to the mask</source>
<translation>Zum a la máscara</translation>
</message>
<message>
<location filename="../gmnet_plugin/map_end.py"/>
<source>Save as…</source>
<translation>Guardar como…</translation>
</message>
<message>
<location filename="../gmnet_plugin/map_end.py"/>
<source>The mask is a temporary file</source>
<translation>La máscara es un archivo temporal</translation>
</message>
<message>
<location filename="../gmnet_plugin/map_end.py"/>
<source>{}: mapped in {:.0f} s</source>
<translation>{}: cartografiado en {:.0f} s</translation>
</message>
<message>
<location filename="../gmnet_plugin/map_run.py"/>
<source>loading the network</source>
<translation>cargando la red</translation>
</message>
<message>
<location filename="../gmnet_plugin/map_run.py"/>
<source>completing the files</source>
<translation>completando los archivos</translation>
</message>
<message>
<location filename="../gmnet_plugin/map_run.py"/>
<source>Cancel</source>
<translation>Cancelar</translation>
</message>
<message>
<location filename="../gmnet_plugin/map_run.py"/>
<source>The project was closed meanwhile</source>
<translation>Mientras tanto se cerró el proyecto</translation>
</message>
<message>
<location filename="../gmnet_plugin/map_run.py"/>
<source>mapping, {:.0f} %</source>
<translation>cartografiando, {:.0f} %</translation>
</message>
<message>
<location filename="../gmnet_plugin/map_run.py"/>
<source>{}, {} left</source>
<translation>{}, quedan {}</translation>
</message>
<message>
<location filename="../gmnet_plugin/map_run.py"/>
<source>Log</source>
<translation>Registro</translation>
</message>
<message>
<location filename="../gmnet_plugin/map_run.py"/>
<source>the run failed.</source>
<translation>la ejecución falló.</translation>
</message>
<message>
<location filename="../gmnet_plugin/map_run.py"/>
<source>{}: cancelled.</source>
<translation>{}: cancelado.</translation>
</message>
<message>
<location filename="../gmnet_plugin/one_click.py"/>
<source>Map water in this layer</source>
<translation>Cartografiar agua en esta capa</translation>
</message>
<message>
<location filename="../gmnet_plugin/one_click.py"/>
<source>Map water in the visible extent</source>
<translation>Cartografiar agua en la extensión visible</translation>
</message>
<message>
<location filename="../gmnet_plugin/one_click.py"/>
<source>No layer is chosen. Click the raster with Sentinel-1 backscatter in the Layers panel first.</source>
<translation>No hay ninguna capa elegida. Haga clic primero en el ráster con retrodispersión de Sentinel-1 en el panel Capas.</translation>
</message>
<message>
<location filename="../gmnet_plugin/one_click.py"/>
<source>Nothing of '{}' is on screen. Zoom to the layer first.</source>
<translation>Nada de «{}» está en pantalla. Haga zum a la capa primero.</translation>
</message>
<message>
<location filename="../gmnet_plugin/plugin.py"/>
<source>Enable the plugin 'Processing' in the plugin manager, then try again.</source>
<translation>Active el complemento «Processing» en el administrador de complementos y vuelva a intentarlo.</translation>
</message>
<message>
<location filename="../gmnet_plugin/provider.py"/>
<source>GMNet Water: surface water from Sentinel-1</source>
<translation>GMNet Water: agua superficial a partir de Sentinel-1</translation>
</message>
<message>
<location filename="../gmnet_plugin/provider.py"/>
<source>PyTorch is not installed: choose Raster &gt; GMNet &gt; Environment… to install it.</source>
<translation>PyTorch no está instalado: elija Ráster &gt; GMNet &gt; Entorno… para instalarlo.</translation>
</message>
<message>
<location filename="../gmnet_plugin/questions.py"/>
<source>Units of the values</source>
<translation>Unidades de los valores</translation>
</message>
<message>
<location filename="../gmnet_plugin/questions.py"/>
<source>Band of VV</source>
<translation>Banda de VV</translation>
</message>
<message>
<location filename="../gmnet_plugin/questions.py"/>
<source>Band of VH</source>
<translation>Banda de VH</translation>
</message>
<message>
<location filename="../gmnet_plugin/sample.py"/>
<source>GMNet sample data (simulated)</source>
<translation>Datos de ejemplo de GMNet (simulados)</translation>
</message>
<message>
<location filename="../gmnet_plugin/sample.py"/>
<source>Pair of scenes</source>
<translation>Par de escenas</translation>
</message>
<message>
<location filename="../gmnet_plugin/sample.py"/>
<source>Year of a lake</source>
<translation>Año de un lago</translation>
</message>
<message>
<location filename="../gmnet_plugin/sample.py"/>
<source>Basins</source>
<translation>Cuencas</translation>
</message>
<message>
<location filename="../gmnet_plugin/sample.py"/>
<source>Open sample data</source>
<translation>Abrir datos de ejemplo</translation>
</message>
<message>
<location filename="../gmnet_plugin/sample.py"/>
<source>The sample data are being made; this takes about a quarter of a minute, once.</source>
<translation>Se están creando los datos de ejemplo; tarda cerca de un cuarto de minuto, una sola vez.</translation>
</message>
<message>
<location filename="../gmnet_plugin/sample.py"/>
<source>The sample data are open: a pair of scenes, and a year of a lake.</source>
<translation>Los datos de ejemplo están abiertos: un par de escenas y un año de un lago.</translation>
</message>
<message>
<location filename="../gmnet_plugin/sample.py"/>
<source>Tutorial</source>
<translation>Tutorial</translation>
</message>
<message>
<location filename="../gmnet_plugin/sample.py"/>
<source>Ascending orbit</source>
<translation>Órbita ascendente</translation>
</message>
<message>
<location filename="../gmnet_plugin/sample.py"/>
<source>Descending orbit</source>
<translation>Órbita descendente</translation>
</message>
<message>
<location filename="../gmnet_plugin/sample.py"/>
<source>Lake {}</source>
<translation>Lago {}</translation>
</message>
<message>
<location filename="../gmnet_plugin/sample.py"/>
<source>Making GMNet's sample data</source>
<translation>Creando los datos de ejemplo de GMNet</translation>
</message>
<message>
<location filename="../gmnet_plugin/welcome.py"/>
<source>Right-click a raster of Sentinel-1 backscatter and choose 'Map water in this layer'. To try it without one:</source>
<translation>Pulse con el botón derecho sobre un ráster de retrodispersión de Sentinel-1 y elija «Cartografiar agua en esta capa». Para probarlo sin ninguno:</translation>
</message>
<message>
<location filename="../gmnet_plugin/welcome.py"/>
<source>Map the sample data</source>
<translation>Cartografiar los datos de ejemplo</translation>
</message>
<message>
<location filename="../gmnet_plugin/work.py"/>
<source>Something unexpected happened: {}. The log has more.</source>
<translation>Ocurrió algo inesperado: {}. El registro dice más.</translation>
</message>
<message>
<location filename="../models/architectures/registry.py"/>
<source>Luo, X., Hu, Z., Liu, L. (2023): Investigating the seasonal dynamics of surface water over the Qinghai-Tibet Plateau using Sentinel-1 imagery and a novel gated multiscale ConvNet. International Journal of Digital Earth 16(1), doi 10.1080/17538947.2023.2198266.</source>
<translation>Luo, X., Hu, Z., Liu, L. (2023): Investigating the seasonal dynamics of surface water over the Qinghai-Tibet Plateau using Sentinel-1 imagery and a novel gated multiscale ConvNet. International Journal of Digital Earth 16(1), doi 10.1080/17538947.2023.2198266.</translation>
</message>
<message>
<location filename="../models/architectures/registry.py"/>
<source>Slim GMNet</source>
<translation>GMNet ligera</translation>
</message>
<message>
<location filename="../models/architectures/registry.py"/>
<source>Views and inference as in Luo, X., Hu, Z., Liu, L. (2023), doi 10.1080/17538947.2023.2198266; network: the GMNet Water contributors.</source>
<translation>Vistas e inferencia como en Luo, X., Hu, Z., Liu, L. (2023), doi 10.1080/17538947.2023.2198266; red: the GMNet Water contributors.</translation>
</message>
<message>
<location filename="../models/architectures/registry.py"/>
<source>The model set '%1' was made with the network '%2', which this version does not know; update the plugin, or choose another model set.</source>
<translation>El conjunto de modelos «%1» se hizo con la red «%2», que esta versión no conoce; actualice el complemento, o elija otro conjunto de modelos.</translation>
</message>
<message>
<location filename="../models/contract.py"/>
<source>ascending and descending</source>
<translation>ascendente y descendente</translation>
</message>
<message>
<location filename="../models/memory.py"/>
<source>The GPU's memory is full; close other programs that use the GPU, or compute on the CPU.</source>
<translation>La memoria de la GPU está llena; cierre otros programas que usen la GPU, o calcule en la CPU.</translation>
</message>
<message>
<location filename="../models/memory.py"/>
<source>This computer's memory is full; close other programs, or work on a smaller part at a time.</source>
<translation>La memoria de este ordenador está llena; cierre otros programas, o trabaje por partes menores.</translation>
</message>
<message>
<location filename="../models/predictor.py"/>
<source>The GPU's memory has no room for the network</source>
<translation>La memoria de la GPU no tiene sitio para la red</translation>
</message>
<message>
<location filename="../models/predictor.py"/>
<source>The GPU's memory is full; continuing with %1 tiles at once.</source>
<translation>La memoria de la GPU está llena; se continúa con %1 teselas a la vez.</translation>
</message>
<message>
<location filename="../models/predictor.py"/>
<source>The GPU's memory is full even for one tile</source>
<translation>La memoria de la GPU está llena incluso para una tesela</translation>
</message>
<message>
<location filename="../models/predictor.py"/>
<source>%1; continuing on the CPU.</source>
<translation>%1; se continúa en la CPU.</translation>
</message>
<message>
<location filename="../models/runtime.py"/>
<source>In QGIS, choose Raster &gt; GMNet &gt; Environment… and click 'Install PyTorch…'; elsewhere, install the package torch with pip.</source>
<translation>En QGIS, elija Ráster &gt; GMNet &gt; Entorno… y haga clic en «Instalar PyTorch…»; en otro lugar, instale el paquete torch con pip.</translation>
</message>
<message>
<location filename="../models/runtime.py"/>
<source>The PyTorch that was loaded has been removed. Start QGIS again to use the one in %1.</source>
<translation>El PyTorch que estaba cargado se quitó. Inicie QGIS de nuevo para usar el de %1.</translation>
</message>
<message>
<location filename="../models/runtime.py"/>
<source>PyTorch is not installed. %1</source>
<translation>PyTorch no está instalado. %1</translation>
</message>
<message>
<location filename="../models/runtime.py"/>
<source>PyTorch %1 is too old; %2 or newer is needed. %3</source>
<translation>PyTorch %1 es demasiado antiguo; hace falta %2 o más nuevo. %3</translation>
</message>
<message>
<location filename="../models/runtime.py"/>
<source>%1 is '%2'; choose one of %3.</source>
<translation>%1 es «%2»; elija uno de %3.</translation>
</message>
<message>
<location filename="../models/runtime.py"/>
<source>%1 is openvino, but OpenVINO is not installed here; set it to auto or cpu, or install the Python package 'openvino' beside torch.</source>
<translation>%1 es openvino, pero OpenVINO no está instalado aquí; póngalo en auto o cpu, o instale el paquete de Python «openvino» junto a torch.</translation>
</message>
<message>
<location filename="../models/runtime.py"/>
<source>an NVIDIA GPU with CUDA</source>
<translation>una GPU NVIDIA con CUDA</translation>
</message>
<message>
<location filename="../models/runtime.py"/>
<source>an Apple GPU</source>
<translation>una GPU de Apple</translation>
</message>
<message>
<location filename="../models/runtime.py"/>
<source>%1 is %2, but PyTorch %3 finds no %4 here; set it to auto or cpu, or install a PyTorch that supports the GPU.</source>
<translation>%1 es %2, pero PyTorch %3 no encuentra aquí %4; póngalo en auto o cpu, o instale un PyTorch compatible con la GPU.</translation>
</message>
<message>
<location filename="../models/runtime.py"/>
<source>%1 (CUDA, %L2 GiB), PyTorch %3</source>
<translation>%1 (CUDA, %L2 GiB), PyTorch %3</translation>
</message>
<message>
<location filename="../models/runtime.py"/>
<source>Apple GPU (MPS), PyTorch %1</source>
<translation>GPU de Apple (MPS), PyTorch %1</translation>
</message>
<message>
<location filename="../models/runtime.py"/>
<source>%1, OpenVINO %2</source>
<translation>%1, OpenVINO %2</translation>
</message>
<message>
<location filename="../models/runtime.py"/>
<source>%1, PyTorch %2</source>
<translation>%1, PyTorch %2</translation>
</message>
<message>
<location filename="../models/runtime.py"/>
<source>%1 is %2; give 0 to choose by memory, or 1 or more.</source>
<translation>%1 es %2; dé 0 para elegir según la memoria, o 1 o más.</translation>
</message>
<message>
<location filename="../models/sets/archive.py"/>
<source>The zip file '%1' cannot be unpacked (%2); copy or download it again, or unpack it yourself and give the folder.</source>
<translation>El archivo zip «%1» no se puede descomprimir (%2); cópielo o descárguelo de nuevo, o descomprímalo usted y dé la carpeta.</translation>
</message>
<message>
<location filename="../models/sets/archive.py"/>
<source>The zip file '%1' would write outside its folder ('%2'); it was not unpacked.</source>
<translation>El archivo zip «%1» escribiría fuera de su carpeta («%2»); no se descomprimió.</translation>
</message>
<message>
<location filename="../models/sets/archive.py"/>
<source>The zip file '%1' has a file that %2; it was not unpacked. Rename that file where the zip file is made.</source>
<translation>El archivo zip «%1» tiene un archivo que %2; no se descomprimió. Cambie el nombre de ese archivo donde se crea el zip.</translation>
</message>
<message>
<location filename="../models/sets/archive.py"/>
<source>The zip file '%1' holds more than %2 MB or %3 files, too much for a model set; it was not unpacked.</source>
<translation>El archivo zip «%1» contiene más de %2 MB o %3 archivos, demasiado para un conjunto de modelos; no se descomprimió.</translation>
</message>
<message>
<location filename="../models/sets/archive.py"/>
<source>'%1' is longer than its zip file states.</source>
<translation>«%1» es más largo de lo que indica su archivo zip.</translation>
</message>
<message>
<location filename="../models/sets/fetching.py"/>
<source>'%1' is not an address (%2).</source>
<translation>«%1» no es una dirección (%2).</translation>
</message>
<message>
<location filename="../models/sets/fetching.py"/>
<source>'%1' cannot be used: only https addresses are allowed.</source>
<translation>«%1» no se puede usar: solo se permiten direcciones https.</translation>
</message>
<message>
<location filename="../models/sets/fetching.py"/>
<source>The server answered %1 for '%2'; try again later. If this persists, the file is no longer there.</source>
<translation>El servidor respondió %1 para «%2»; inténtelo más tarde. Si continúa, el archivo ya no está ahí.</translation>
</message>
<message>
<location filename="../models/sets/fetching.py"/>
<source>The server sent a different part of '%1' from the one requested; run again.</source>
<translation>El servidor envió una parte de «%1» distinta de la pedida; ejecute de nuevo.</translation>
</message>
<message>
<location filename="../models/sets/fetching.py"/>
<source>'%1' cannot be reached (%2). Check that this computer is online and %3, then run again: what has been fetched is kept.</source>
<translation>No se puede acceder a «%1» (%2). Compruebe que este ordenador está en línea y %3, y ejecute de nuevo: lo ya descargado se conserva.</translation>
</message>
<message>
<location filename="../models/sets/fetching.py"/>
<source>The download of '%1' does not match the catalogue: its checksum differs. It was deleted; run again. If this persists, the file at '%2' has changed.</source>
<translation>La descarga de «%1» no coincide con el catálogo: su suma de comprobación difiere. Se eliminó; ejecute de nuevo. Si continúa, el archivo de «%2» ha cambiado.</translation>
</message>
<message>
<location filename="../models/sets/fetching.py"/>
<source>'%1' is longer than the %2 bytes that the catalogue states; it has changed, and nothing was installed.</source>
<translation>«%1» es más largo que los %2 bytes que indica el catálogo; ha cambiado, y no se instaló nada.</translation>
</message>
<message>
<location filename="../models/sets/fetching.py"/>
<source>'%1' ended after %2 of %3 bytes; run again to continue from there.</source>
<translation>«%1» terminó tras %2 de %3 bytes; ejecute de nuevo para continuar desde ahí.</translation>
</message>
<message>
<location filename="../models/sets/install.py"/>
<source>%1 '%2' does not exist; check the path.</source>
<translation>%1 «%2» no existe; revise la ruta.</translation>
</message>
<message>
<location filename="../models/sets/install.py"/>
<source>%1 '%2' is not a model set; give a folder, a zip file or the %3 in a folder.</source>
<translation>%1 «%2» no es un conjunto de modelos; dé una carpeta, un archivo zip o el %3 de una carpeta.</translation>
</message>
<message>
<location filename="../models/sets/install.py"/>
<source>A model set cannot be installed as '%1': it %2.</source>
<translation>Un conjunto de modelos no se puede instalar como «%1»: %2.</translation>
</message>
<message>
<location filename="../models/sets/install.py"/>
<source>A model set cannot be installed as '%1'; give an ID of letters, digits, dashes and underscores, other than %2.</source>
<translation>Un conjunto de modelos no se puede instalar como «%1»; dé un ID de letras, dígitos, guiones y guiones bajos, distinto de %2.</translation>
</message>
<message>
<location filename="../models/sets/install.py"/>
<source>A model set '%1' is already installed; set %2 to replace it, or install this one under another ID.</source>
<translation>Ya hay un conjunto de modelos «%1» instalado; active %2 para reemplazarlo, o instale este con otro ID.</translation>
</message>
<message>
<location filename="../models/sets/install.py"/>
<source>Fetching %1 (%L2 MB):</source>
<translation>Descargando %1 (%L2 MB):</translation>
</message>
<message>
<location filename="../models/sets/install.py"/>
<source>Licence: %1.</source>
<translation>Licencia: %1.</translation>
</message>
<message>
<location filename="../models/sets/install.py"/>
<source>not stated</source>
<translation>no indicada</translation>
</message>
<message>
<location filename="../models/sets/install.py"/>
<source>Installing the model set in '%1'.</source>
<translation>Instalando el conjunto de modelos en «%1».</translation>
</message>
<message>
<location filename="../models/sets/install.py"/>
<source>The zip file '%1' contains no model set. %2</source>
<translation>El archivo zip «%1» no contiene ningún conjunto de modelos. %2</translation>
</message>
<message>
<location filename="../models/sets/install.py"/>
<source>The files of '%1' are larger than %2 MB, too large for a model set.</source>
<translation>Los archivos de «%1» superan los %2 MB, demasiado para un conjunto de modelos.</translation>
</message>
<message>
<location filename="../models/sets/install.py"/>
<source>The manifest of '%1' names a file outside its folder ('%2'); put it beside the manifest.</source>
<translation>El manifiesto de «%1» nombra un archivo fuera de su carpeta («%2»); póngalo junto al manifiesto.</translation>
</message>
<message>
<location filename="../models/sets/install.py"/>
<source>PyTorch is not available: the weights were only compared with the set's checksums, and are checked further when they are first used.</source>
<translation>PyTorch no está disponible: los pesos solo se compararon con las sumas de comprobación del conjunto, y se comprobarán más cuando se usen por primera vez.</translation>
</message>
<message>
<location filename="../models/sets/install.py"/>
<source>The weights fit the network.</source>
<translation>Los pesos encajan con la red.</translation>
</message>
<message>
<location filename="../models/sets/installed.py"/>
<source>'%1' is not installed; </source>
<translation>«%1» no está instalado; </translation>
</message>
<message>
<location filename="../models/sets/installed.py"/>
<source>%1run 'Install a model set' (gmnet:installmodel; in a shell: gmnet-water models install %2) to get it, or choose one of %3.</source>
<translation>%1ejecute «Instalar un conjunto de modelos» (gmnet:installmodel; en una consola: gmnet-water models install %2) para obtenerlo, o elija uno de %3.</translation>
</message>
<message>
<location filename="../models/sets/installed.py"/>
<source>%1choose one of %2, or run 'Install a model set' (gmnet:installmodel; in a shell: gmnet-water models install) with its folder or zip file.</source>
<translation>%1elija uno de %2, o ejecute «Instalar un conjunto de modelos» (gmnet:installmodel; en una consola: gmnet-water models install) con su carpeta o archivo zip.</translation>
</message>
<message>
<location filename="../models/sets/installed.py"/>
<source>The model folder '%1' does not exist; check the path.</source>
<translation>La carpeta de modelo «%1» no existe; revise la ruta.</translation>
</message>
<message>
<location filename="../models/sets/installed.py"/>
<source>No weights were found in '%1'; it needs files such as NAME_as.pth, NAME_des.pth, NAME_as_des.pth, or folders as, des, as_des with one .pth file each.</source>
<translation>No se encontraron pesos en «%1»; hacen falta archivos como NOMBRE_as.pth, NOMBRE_des.pth, NOMBRE_as_des.pth, o carpetas as, des, as_des con un archivo .pth cada una.</translation>
</message>
<message>
<location filename="../models/sets/installed.py"/>
<source>The manifest '%1' cannot be understood (%2: %3).</source>
<translation>El manifiesto «%1» no se entiende (%2: %3).</translation>
</message>
<message>
<location filename="../models/sets/installed.py"/>
<source>'%1' has several weights files for %2: %3; keep one of them, or give one as %4.</source>
<translation>«%1» tiene varios archivos de pesos para %2: %3; conserve uno, o dé uno como %4.</translation>
</message>
<message>
<location filename="../models/sets/listing.py"/>
<source>file missing</source>
<translation>falta el archivo</translation>
</message>
<message>
<location filename="../models/sets/listing.py"/>
<source>not installed; %L1 MB to fetch</source>
<translation>no instalado; %L1 MB por descargar</translation>
</message>
<message>
<location filename="../models/sets/listing.py"/>
<source>%1 %L2 to %L3 dB</source>
<translation>%1 %L2 a %L3 dB</translation>
</message>
<message>
<location filename="../models/sets/listing.py"/>
<source>Orbit choice</source>
<translation>Elección de órbita</translation>
</message>
<message>
<location filename="../models/sets/model_set.py"/>
<source>The model set '%1' has no weights for %2 (it has: %3); choose another set, or give one weights file as %4.</source>
<translation>El conjunto de modelos «%1» no tiene pesos para %2 (tiene: %3); elija otro conjunto, o dé un archivo de pesos como %4.</translation>
</message>
<message>
<location filename="../models/sets/model_set.py"/>
<source>The weights file '%1' of the model set '%2' is not the one that its manifest describes; install the model set again.</source>
<translation>El archivo de pesos «%1» del conjunto de modelos «%2» no es el que describe su manifiesto; instale de nuevo el conjunto de modelos.</translation>
</message>
<message>
<location filename="../models/sets/published.py"/>
<source>The catalogue has no model set '%1' to fetch (it has: %2).</source>
<translation>El catálogo no tiene ningún conjunto de modelos «%1» para descargar (tiene: %2).</translation>
</message>
<message>
<location filename="../models/sets/published.py"/>
<source>The catalogue's entry '%1' cannot be understood (%2: %3).</source>
<translation>La entrada «%1» del catálogo no se entiende (%2: %3).</translation>
</message>
<message>
<location filename="../models/sets/urllib_transport.py"/>
<source>look at the environment variable https_proxy if it needs a proxy</source>
<translation>mire la variable de entorno https_proxy si necesita un proxy</translation>
</message>
<message>
<location filename="../models/weights.py"/>
<source>The weights file '%1' is not a state dict (names with tensors); save model.state_dict() instead of what it holds.</source>
<translation>El archivo de pesos «%1» no es un state dict (nombres con tensores); guarde model.state_dict() en lugar de lo que contiene.</translation>
</message>
<message>
<location filename="../models/weights.py"/>
<source>The weights file '%1' holds something other than weights; it was not executed. Use a plain state dict, as torch.save(model.state_dict(), ...) writes it.</source>
<translation>El archivo de pesos «%1» contiene algo que no son pesos; no se ejecutó. Use un state dict simple, como lo escribe torch.save(model.state_dict(), ...).</translation>
</message>
<message>
<location filename="../models/weights.py"/>
<source>The weights file '%1' (%2 bytes) was cut short, is damaged, or holds something other than weights; nothing in it was executed. Copy or download it again, or use a plain state dict, as torch.save(model.state_dict(), ...) writes it.</source>
<translation>El archivo de pesos «%1» (%2 bytes) quedó cortado, está dañado o contiene algo que no son pesos; no se ejecutó nada de él. Cópielo o descárguelo de nuevo, o use un state dict simple, como lo escribe torch.save(model.state_dict(), ...).</translation>
</message>
<message>
<location filename="../models/weights.py"/>
<source>The weights file '%1' is for another network: %2 of %3's %4 entries are missing and %5 are unknown.</source>
<translation>El archivo de pesos «%1» es para otra red: de %3 faltan %2 de %4 entradas y %5 son desconocidas.</translation>
</message>
<message>
<location filename="../models/weights.py"/>
<source>The weights file '%1' is for %2 bands, but %3 are needed here; use 2-band weights for one orbit and 4-band weights for both.</source>
<translation>El archivo de pesos «%1» es para %2 bandas, pero aquí hacen falta %3; use pesos de 2 bandas para una órbita y de 4 bandas para ambas.</translation>
</message>
<message>
<location filename="../models/weights.py"/>
<source>The weights file '%1' is for another network: '%2' has the shape %3, not %4.</source>
<translation>El archivo de pesos «%1» es para otra red: «%2» tiene la forma %3, no %4.</translation>
</message>
<message>
<location filename="../models/weights.py"/>
<source>The weights file '%1' has values in '%2' that are not finite numbers; use another, or train again.</source>
<translation>El archivo de pesos «%1» tiene en «%2» valores que no son números finitos; use otro, o entrene de nuevo.</translation>
</message>
<message>
<location filename="../models/weights_file.py"/>
<source>'%1' is a folder; give the weights file in it.</source>
<translation>«%1» es una carpeta; dé el archivo de pesos que contiene.</translation>
</message>
<message>
<location filename="../models/weights_file.py"/>
<source>The weights file '%1' does not exist; check the path.</source>
<translation>El archivo de pesos «%1» no existe; revise la ruta.</translation>
</message>
<message>
<location filename="../models/weights_file.py"/>
<source>The weights file '%1' cannot be read (%2); check that you may read it.</source>
<translation>El archivo de pesos «%1» no se puede leer (%2); compruebe que usted puede leerlo.</translation>
</message>
<message>
<location filename="../models/weights_file.py"/>
<source>'%1' cannot be written (%2); check that there is room, that you may write there, and that no other program has it open.</source>
<translation>No se puede escribir «%1» (%2); compruebe que hay sitio, que usted puede escribir ahí y que ningún otro programa lo tiene abierto.</translation>
</message>
<message>
<location filename="../training/data/labelled_options.py"/>
<source>Rasters with VV and VH of one orbit, or stacks of both orbits with four bands, all in the same units.</source>
<translation>Rásteres con VV y VH de una órbita, o apilados de ambas órbitas con cuatro bandas, todos en las mismas unidades.</translation>
</message>
<message>
<location filename="../training/data/labelled_options.py"/>
<source>Labels (rasters or polygons)</source>
<translation>Etiquetas (rásteres o polígonos)</translation>
</message>
<message>
<location filename="../training/data/labelled_options.py"/>
<source>Either a raster for each raster of backscatter, on its grid: 1 water, 0 land, anything else unknown. They belong together by name (NAME_s1 and NAME_water), or else by their order. Or layers of polygons in any CRS, over any number of rasters. Where polygons overlap, water lies over land and unknown over both.</source>
<translation>O un ráster para cada ráster de retrodispersión, en su malla: 1 agua, 0 tierra, cualquier otra cosa desconocida. Se emparejan por el nombre (NAME_s1 y NAME_water), o si no por su orden. O capas de polígonos en cualquier SRC, sobre cualquier número de rásteres. Donde los polígonos se superponen, el agua queda sobre la tierra y lo desconocido sobre ambas.</translation>
</message>
<message>
<location filename="../training/data/labelled_options.py"/>
<source>Orbit of the backscatter</source>
<translation>Órbita de la retrodispersión</translation>
</message>
<message>
<location filename="../training/data/labelled_options.py"/>
<source>&lt;i&gt;as&lt;/i&gt;: ascending, &lt;i&gt;des&lt;/i&gt;: descending, &lt;i&gt;as_des&lt;/i&gt;: stacks of both, ascending VV, VH, descending VV, VH. Commands also take the words &lt;i&gt;ascending&lt;/i&gt;, &lt;i&gt;descending&lt;/i&gt; and &lt;i&gt;stacked&lt;/i&gt;.</source>
<translation>&lt;i&gt;as&lt;/i&gt;: ascendente, &lt;i&gt;des&lt;/i&gt;: descendente, &lt;i&gt;as_des&lt;/i&gt;: apilados de ambas, ascendente VV, VH, descendente VV, VH. Los comandos admiten también las palabras &lt;i&gt;ascending&lt;/i&gt;, &lt;i&gt;descending&lt;/i&gt; y &lt;i&gt;stacked&lt;/i&gt;.</translation>
</message>
<message>
<location filename="../training/data/labelled_options.py"/>
<source>Attribute that says water or land</source>
<translation>Campo que indica agua o tierra</translation>
</message>
<message>
<location filename="../training/data/labelled_options.py"/>
<source>Polygons with any other value than those below are unknown. Empty: all polygons are water.</source>
<translation>Los polígonos con cualquier otro valor que los de abajo son desconocidos. Vacío: todos los polígonos son agua.</translation>
</message>
<message>
<location filename="../training/data/labelled_rasters.py"/>
<source>set %1 to %2 if they are ascending VV, VH, descending VV, VH, else </source>
<translation>ponga %1 en %2 si son ascendente VV, VH, descendente VV, VH; si no, </translation>
</message>
<message>
<location filename="../training/data/labelled_rasters.py"/>
<source>No raster of backscatter is given; give at least one.</source>
<translation>No se da ningún ráster de retrodispersión; dé al menos uno.</translation>
</message>
<message>
<location filename="../training/data/labelled_rasters.py"/>
<source>No labels are given; give a raster for each scene, or polygons.</source>
<translation>No se dan etiquetas; dé un ráster para cada escena, o polígonos.</translation>
</message>
<message>
<location filename="../training/data/labelled_rasters.py"/>
<source>Labels are rasters and polygons together; give either.</source>
<translation>Las etiquetas son rásteres y polígonos a la vez; dé unos u otros.</translation>
</message>
<message>
<location filename="../training/data/labelled_rasters.py"/>
<source>A raster of backscatter is given twice; give each once.</source>
<translation>Un ráster de retrodispersión se da dos veces; dé cada uno una vez.</translation>
</message>
<message>
<location filename="../training/data/labelled_rasters.py"/>
<source>There are %1 rasters of backscatter but %2 of labels; give one for each.</source>
<translation>Hay %1 rásteres de retrodispersión pero %2 de etiquetas; dé uno para cada uno.</translation>
</message>
<message>
<location filename="../training/data/labelled_rasters.py"/>
<source>There is no file NAME%1 in '%2'; give a folder of pairs NAME%3 and NAME%4.</source>
<translation>No hay ningún archivo NAME%1 en «%2»; dé una carpeta de parejas NAME%3 y NAME%4.</translation>
</message>
<message>
<location filename="../training/data/labelled_rasters.py"/>
<source>'%1' is missing beside '%2'.</source>
<translation>Falta «%1» junto a «%2».</translation>
</message>
<message>
<location filename="../training/data/labelled_rasters.py"/>
<source>The raster of labels '%1'</source>
<translation>El ráster de etiquetas «%1»</translation>
</message>
<message>
<location filename="../training/data/labelled_rasters.py"/>
<source> (%1; 1 means water, 0 land)</source>
<translation> (%1; 1 significa agua, 0 tierra)</translation>
</message>
<message>
<location filename="../training/data/labelled_rasters.py"/>
<source>No pixel of '%1' has both backscatter and a label of water or land%2; leave it out, or repair its labels.</source>
<translation>Ningún píxel de «%1» tiene a la vez retrodispersión y una etiqueta de agua o tierra%2; exclúyalo, o corrija sus etiquetas.</translation>
</message>
<message>
<location filename="../training/data/labelled_rasters.py"/>
<source> The last one: %1; 1 means water, 0 land.</source>
<translation> El último: %1; 1 significa agua, 0 tierra.</translation>
</message>
<message>
<location filename="../training/data/labelled_rasters.py"/>
<source>No pixel with backscatter is labelled %1, so there is nothing to tell apart; add labels of %2, or let the rest of the polygons be land.%3</source>
<translation>Ningún píxel con retrodispersión está etiquetado como %1, así que no hay nada que distinguir; añada etiquetas de %2, o deje que el resto de los polígonos sea tierra.%3</translation>
</message>
<message>
<location filename="../training/data/labelled_rasters.py"/>
<source>What is labelled water in '%1' is brighter than what is labelled land (median VH %L2 and %L3 dB), but water is darker. Check that water and land are not swapped, and that the labels are of the same place and time.</source>
<translation>Lo etiquetado como agua en «%1» es más brillante que lo etiquetado como tierra (mediana de VH %L2 y %L3 dB), pero el agua es más oscura. Compruebe que agua y tierra no están intercambiadas, y que las etiquetas son del mismo lugar y momento.</translation>
</message>
<message>
<location filename="../training/data/labelled_rasters.py"/>
<source>'%1' and '%2' overlap on different grids: what validates one may be trained on in the other, so that scores are flattering. Bring them onto one grid, or score the model on another place.</source>
<translation>«%1» y «%2» se superponen en mallas distintas: lo que valida uno puede haberse entrenado en el otro, de modo que las puntuaciones son halagüeñas. Llévelos a una malla, o puntúe el modelo en otro lugar.</translation>
</message>
<message>
<location filename="../training/data/labelled_rasters.py"/>
<source>The first %1 of %2 labelled scenes take %L3 GiB of memory, and this machine has %L4; give fewer scenes, or cut them to the part that is labelled (gdal:cliprasterbyextent).</source>
<translation>Las primeras %1 de %2 escenas etiquetadas ocupan %L3 GiB de memoria, y este equipo tiene %L4; dé menos escenas, o recórtelas a la parte etiquetada (gdal:cliprasterbyextent).</translation>
</message>
<message>
<location filename="../training/data/labelled_scene.py"/>
<source>The label of '%1' has another size; remove or repair the pair.</source>
<translation>La etiqueta de «%1» tiene otro tamaño; elimine o corrija la pareja.</translation>
</message>
<message>
<location filename="../training/data/labelled_scene.py"/>
<source>'%1' cannot be read; copy or download it again.</source>
<translation>No se puede leer «%1»; cópielo o descárguelo de nuevo.</translation>
</message>
<message>
<location filename="../training/data/labelled_scene.py"/>
<source>'%1' of the data list is missing.</source>
<translation>Falta «%1» de la lista de datos.</translation>
</message>
<message>
<location filename="../training/data/labelled_scene.py"/>
<source>'%1' is not the file that the data list describes.</source>
<translation>«%1» no es el archivo que describe la lista de datos.</translation>
</message>
<message>
<location filename="../training/data/labels.py"/>
<source>it has the values %1, …</source>
<translation>tiene los valores %1, …</translation>
</message>
<message>
<location filename="../training/data/labels.py"/>
<source>it has the values %1</source>
<translation>tiene los valores %1</translation>
</message>
<message>
<location filename="../training/data/labels.py"/>
<source> and declares %L1 as nodata</source>
<translation> y declara %L1 como nodata</translation>
</message>
<message>
<location filename="../training/data/labels.py"/>
<source>%1 has %2 x %3 pixels, but %4 has %5 x %6; warp the labels onto its grid (gdal:warpreproject, nearest neighbour).</source>
<translation>%1 tiene %2 x %3 píxeles, pero %4 tiene %5 x %6; lleve las etiquetas a su malla (gdal:warpreproject, vecino más próximo).</translation>
</message>
<message>
<location filename="../training/data/labels.py"/>
<source>%1 lies elsewhere than %2; warp the labels onto its grid (gdal:warpreproject, nearest neighbour).</source>
<translation>%1 está en otro lugar que %2; lleve las etiquetas a su malla (gdal:warpreproject, vecino más próximo).</translation>
</message>
<message>
<location filename="../training/data/labels.py"/>
<source>The raster %1</source>
<translation>El ráster %1</translation>
</message>
<message>
<location filename="../training/data/validation_blocks.py"/>
<source>There are too few labels for two parts, one to train and one to validate: water must lie in at least %1 blocks of %2 pixels, and land too. Add labels, or make the blocks smaller.</source>
<translation>Hay muy pocas etiquetas para dos partes, una para entrenar y otra para validar: el agua debe estar en al menos %1 bloques de %2 píxeles, y la tierra también. Añada etiquetas, o haga los bloques menores.</translation>
</message>
<message>
<location filename="../training/fine_tuning.py"/>
<source>%1 '%2' cannot be written any more (%3); check that the folder is there, that the disk has room and that you may write there.</source>
<translation>%1 «%2» ya no se puede escribir (%3); compruebe que la carpeta existe, que el disco tiene espacio y que usted puede escribir ahí.</translation>
</message>
<message>
<location filename="../training/fine_tuning.py"/>
<source>Labelled pixels: %L1 to train, %L2 to validate, in blocks of %3 pixels. An epoch has %4 steps of %5 patches.</source>
<translation>Píxeles etiquetados: %L1 para entrenar, %L2 para validar, en bloques de %3 píxeles. Una época tiene %4 pasos de %5 recortes.</translation>
</message>
<message>
<location filename="../training/fine_tuning.py"/>
<source>before training</source>
<translation>antes de entrenar</translation>
</message>
<message>
<location filename="../training/fine_tuning.py"/>
<source>loss %L1</source>
<translation>pérdida %L1</translation>
</message>
<message>
<location filename="../training/fine_tuning.py"/>
<source>Epoch %1 of %2: %3, validation loss %L4, IoU %L5 pooled and %L6 on the mean of scenes (%L7 min).</source>
<translation>Época %1 de %2: %3, pérdida de validación %L4, IoU %L5 agrupado y %L6 en la media de escenas (%L7 min).</translation>
</message>
<message>
<location filename="../training/fine_tuning.py"/>
<source>IoU of water on the validation blocks: %L1 before, %L2 after (epoch %3).</source>
<translation>IoU del agua en los bloques de validación: %L1 antes, %L2 después (época %3).</translation>
</message>
<message>
<location filename="../training/fine_tuning.py"/>
<source>No epoch was better than the model it started from, which was kept. Look at the labels, or try a lower learning rate or more epochs.</source>
<translation>Ninguna época fue mejor que el modelo de partida, que se conservó. Mire las etiquetas, o pruebe una tasa de aprendizaje menor o más épocas.</translation>
</message>
<message>
<location filename="../training/fine_tuning.py"/>
<source>IoU of water on the validation blocks: %L1 (epoch %2).</source>
<translation>IoU del agua en los bloques de validación: %L1 (época %2).</translation>
</message>
<message>
<location filename="../training/fine_tuning.py"/>
<source>Cancelled after epoch %1. '%2' holds the best weights so far and can be used as a model folder; the same settings go on from there.</source>
<translation>Cancelado tras la época %1. «%2» contiene los mejores pesos hasta ahora y se puede usar como carpeta de modelo; con los mismos ajustes se continúa desde ahí.</translation>
</message>
<message>
<location filename="../training/loop.py"/>
<source>'%1' holds a run with other settings or data; give the same ones to go on, or choose a new folder.</source>
<translation>«%1» contiene una ejecución con otros ajustes o datos; dé los mismos para continuar, o elija una carpeta nueva.</translation>
</message>
<message>
<location filename="../training/model_folder.py"/>
<source>The training ended with values in '%1' that are not finite numbers; nothing was written. Train again with a lower learning rate.</source>
<translation>El entrenamiento terminó con valores en «%1» que no son números finitos; no se escribió nada. Entrene de nuevo con una tasa de aprendizaje menor.</translation>
</message>
<message>
<location filename="../training/model_folder.py"/>
<source>Training of %1</source>
<translation>Entrenamiento de %1</translation>
</message>
<message>
<location filename="../training/planned_training.py"/>
<source>Device: %1</source>
<translation>Dispositivo: %1</translation>
</message>
<message>
<location filename="../training/planned_training.py"/>
<source>Cancelled after epoch %1; '%2' holds the best model so far.</source>
<translation>Cancelado tras la época %1; «%2» contiene el mejor modelo hasta ahora.</translation>
</message>
<message>
<location filename="../training/run_folder.py"/>
<source>%1 '%2' is a file; give the name of a folder.</source>
<translation>%1 «%2» es un archivo; dé el nombre de una carpeta.</translation>
</message>
<message>
<location filename="../training/run_folder.py"/>
<source>%1 '%2' holds a finished model set; choose a new folder. To train it further, give it as the model folder to start from.</source>
<translation>%1 «%2» contiene un conjunto de modelos terminado; elija una carpeta nueva. Para seguir entrenándolo, délo como carpeta de modelo de partida.</translation>
</message>
<message>
<location filename="../training/run_folder.py"/>
<source>%1 '%2' is not empty; choose a new or an empty folder.</source>
<translation>%1 «%2» no está vacía; elija una carpeta nueva o vacía.</translation>
</message>
<message>
<location filename="../training/run_folder.py"/>
<source>%1 '%2' holds an unfinished training with other settings (%3); give the same ones to go on, or choose a new folder.</source>
<translation>%1 «%2» contiene un entrenamiento sin terminar con otros ajustes (%3); dé los mismos para continuar, o elija una carpeta nueva.</translation>
</message>
<message>
<location filename="../training/run_folder.py"/>
<source>%1 '%2' cannot be written (%3); choose a folder that you may write to.</source>
<translation>%1 «%2» no se puede escribir (%3); elija una carpeta en la que usted pueda escribir.</translation>
</message>
<message>
<location filename="../training/run_folder.py"/>
<source>'%1' cannot be read (%2), so the unfinished training in that folder cannot go on; choose a new folder.</source>
<translation>No se puede leer «%1» (%2), así que el entrenamiento sin terminar de esa carpeta no puede continuar; elija una carpeta nueva.</translation>
</message>
<message>
<location filename="../training/sample.py"/>
<source>The folder for sample data</source>
<translation>La carpeta de los datos de ejemplo</translation>
</message>
<message>
<location filename="../training/sample.py"/>
<source>The sample data cannot be written to '%1' (%2); make room there, or make the folder writable.</source>
<translation>Los datos de ejemplo no se pueden escribir en «%1» (%2); haga sitio ahí, o permita escribir en la carpeta.</translation>
</message>
<message>
<location filename="../training/scoring/assessment.py"/>
<source>Otsu's threshold on VH</source>
<translation>Umbral de Otsu en VH</translation>
</message>
<message>
<location filename="../training/scoring/assessment.py"/>
<source>VH below %L1 dB</source>
<translation>VH por debajo de %L1 dB</translation>
</message>
<message>
<location filename="../training/scoring/assessment.py"/>
<source>Best single threshold, VH below %L1 dB</source>
<translation>Mejor umbral único, VH por debajo de %L1 dB</translation>
</message>
<message>
<location filename="../training/scoring/assessment.py"/>
<source>'%1' has no pixel with backscatter and a known label.</source>
<translation>«%1» no tiene ningún píxel con retrodispersión y una etiqueta conocida.</translation>
</message>
<message>
<location filename="../training/scoring/assessment.py"/>
<source>%1: IoU %2.</source>
<translation>%1: IoU %2.</translation>
</message>
<message>
<location filename="../training/scoring/assessment.py"/>
<source>water (1)</source>
<translation>agua (1)</translation>
</message>
<message>
<location filename="../training/scoring/assessment.py"/>
<source>land (0)</source>
<translation>tierra (0)</translation>
</message>
<message>
<location filename="../training/scoring/assessment.py"/>
<source>No pixel of any raster is labelled %1. If the labels have another value for it, such as 255, reclassify that first (native:reclassifybytable).</source>
<translation>Ningún píxel de ningún ráster está etiquetado como %1. Si las etiquetas tienen otro valor para ello, como 255, reclasifíquelo antes (native:reclassifybytable).</translation>
</message>
<message>
<location filename="../training/scoring/assessment.py"/>
<source>No pixel of any raster has both backscatter and a label of water (1) or land (0).</source>
<translation>Ningún píxel de ningún ráster tiene a la vez retrodispersión y una etiqueta de agua (1) o tierra (0).</translation>
</message>
<message>
<location filename="../training/scoring/assessment.py"/>
<source>The training labels have no pixel of water to find a threshold by.</source>
<translation>Las etiquetas de entrenamiento no tienen ningún píxel de agua con que encontrar un umbral.</translation>
</message>
<message>
<location filename="../training/scoring/assessment_report.py"/>
<source>&lt;p&gt;%1 Scored are pixels with backscatter and a known label.&lt;/p&gt;</source>
<translation>&lt;p&gt;%1 Se puntúan los píxeles con retrodispersión y una etiqueta conocida.&lt;/p&gt;</translation>
</message>
<message>
<location filename="../training/scoring/assessment_report.py"/>
<source>&lt;h2&gt;All methods&lt;/h2&gt;</source>
<translation>&lt;h2&gt;Todos los métodos&lt;/h2&gt;</translation>
</message>
<message>
<location filename="../training/scoring/assessment_report.py"/>
<source>&lt;p&gt;Pooled scores count all pixels together; means are over the scenes that have water.&lt;/p&gt;</source>
<translation>&lt;p&gt;Las puntuaciones agrupadas cuentan todos los píxeles juntos; las medias son sobre las escenas que tienen agua.&lt;/p&gt;</translation>
</message>
<message>
<location filename="../training/scoring/assessment_report.py"/>
<source>&lt;h2&gt;Reliability: %1&lt;/h2&gt;</source>
<translation>&lt;h2&gt;Fiabilidad: %1&lt;/h2&gt;</translation>
</message>
<message>
<location filename="../training/scoring/assessment_report.py"/>
<source>&lt;h2&gt;Scenes: %1&lt;/h2&gt;</source>
<translation>&lt;h2&gt;Escenas: %1&lt;/h2&gt;</translation>
</message>
<message>
<location filename="../training/scoring/assessment_report.py"/>
<source>Evaluation of water maps</source>
<translation>Evaluación de mapas de agua</translation>
</message>
<message>
<location filename="../training/scoring/assessment_report.py"/>
<source>Mean IoU</source>
<translation>IoU medio</translation>
</message>
<message>
<location filename="../training/scoring/assessment_report.py"/>
<source>%1 (pooled)</source>
<translation>%1 (agrupado)</translation>
</message>
<message>
<location filename="../training/scoring/assessment_report.py"/>
<source>Water pixels</source>
<translation>Píxeles de agua</translation>
</message>
<message>
<location filename="../training/scoring/assessment_report.py"/>
<source>VH threshold (dB)</source>
<translation>Umbral de VH (dB)</translation>
</message>
<message>
<location filename="../training/scoring/assessment_report.py"/>
<source>Mean of those with water</source>
<translation>Media de las que tienen agua</translation>
</message>
<message>
<location filename="../training/scoring/assessment_report.py"/>
<source>Predicted probability</source>
<translation>Probabilidad predicha</translation>
</message>
<message>
<location filename="../training/scoring/assessment_report.py"/>
<source>Mean probability</source>
<translation>Probabilidad media</translation>
</message>
<message>
<location filename="../training/scoring/assessment_report.py"/>
<source>Observed share of water</source>
<translation>Parte de agua observada</translation>
</message>
<message>
<location filename="../training/scoring/assessment_report.py"/>
<source>%1 to %2 %</source>
<translation>%1 a %2 %</translation>
</message>
<message>
<location filename="../training/scoring/assessment_report.py"/>
<source>&lt;p&gt;Of the pixels with a probability of 80 %, four in five should be water. Expected calibration error: %1, from probabilities in whole percent. A network that was trained with softened labels stays away from 0 and 1, which adds about as much to it as labels were softened by.&lt;/p&gt;</source>
<translation>&lt;p&gt;De los píxeles con una probabilidad del 80 %, cuatro de cada cinco deberían ser agua. Error de calibración esperado: %1, a partir de probabilidades en porcentajes enteros. Una red entrenada con etiquetas suavizadas se mantiene lejos de 0 y 1, lo que le añade más o menos lo que se suavizaron las etiquetas.&lt;/p&gt;</translation>
</message>
<message>
<location filename="../training/train_request.py"/>
<source>Model set to start from</source>
<translation>Conjunto de modelos de partida</translation>
</message>
<message>
<location filename="../training/train_request.py"/>
<source>Its weights for the given orbit and its normalisation are taken over. A little data goes a long way from there. &lt;i&gt;none&lt;/i&gt; starts from random weights, which needs many scenes and many epochs.</source>
<translation>Se toman sus pesos para la órbita dada y su normalización. Con pocos datos se llega lejos desde ahí. &lt;i&gt;none&lt;/i&gt; parte de pesos aleatorios, lo que necesita muchas escenas y muchas épocas.</translation>
</message>
<message>
<location filename="../training/train_request.py"/>
<source>Custom model set to start from</source>
<translation>Conjunto propio de partida</translation>
</message>
<message>
<location filename="../training/train_request.py"/>
<source>Epochs</source>
<translation>Épocas</translation>
</message>
<message>
<location filename="../training/train_request.py"/>
<source>In an epoch the network sees as many patches of 256 pixels as tiles lie over the labelled part once. It is validated after each epoch, and the best weights are kept. After the first epoch a cancelled run leaves the best model so far; run again with the same parameters and the same folder to continue from its last epoch.</source>
<translation>En una época la red ve tantos recortes de 256 píxeles como teselas cubren una vez la parte etiquetada. Se valida después de cada época, y se conservan los mejores pesos. Tras la primera época, una ejecución cancelada deja el mejor modelo hasta entonces; ejecute de nuevo con los mismos parámetros y la misma carpeta para continuar desde su última época.</translation>
</message>
<message>
<location filename="../training/train_request.py"/>
<source>Share of labels for validation</source>
<translation>Parte de las etiquetas para validar</translation>
</message>
<message>
<location filename="../training/train_request.py"/>
<source>Whole blocks of labels are kept from training, never single pixels, drawn by the seed so that some have water. Their figures also choose the epoch: for an honest score evaluate the model on a scene that had no part in its training.</source>
<translation>Se reservan del entrenamiento bloques enteros de etiquetas, nunca píxeles sueltos, sorteados con la semilla de modo que algunos tengan agua. Sus cifras también eligen la época: para una puntuación honesta, evalúe el modelo en una escena que no haya intervenido en su entrenamiento.</translation>
</message>
<message>
<location filename="../training/train_request.py"/>
<source>Highest learning rate (0: by the start)</source>
<translation>Tasa máxima (0: según la partida)</translation>
</message>
<message>
<location filename="../training/train_request.py"/>
<source>Patches in a step</source>
<translation>Recortes en un paso</translation>
</message>
<message>
<location filename="../training/train_request.py"/>
<source>Side of the validation blocks (pixels)</source>
<translation>Lado de los bloques de validación (píxeles)</translation>
</message>
<message>
<location filename="../training/train_request.py"/>
<source>Seed</source>
<translation>Semilla</translation>
</message>
<message>
<location filename="../training/train_request.py"/>
<source>Of weights, blocks and patches.</source>
<translation>De pesos, bloques y recortes.</translation>
</message>
<message>
<location filename="../training/train_request.py"/>
<source>Share of simulated patches</source>
<translation>Parte de recortes simulados</translation>
</message>
<message>
<location filename="../training/train_request.py"/>
<source>Simulated patches beside your own keep the network from forgetting what your scenes do not show.</source>
<translation>Los recortes simulados junto a los suyos evitan que la red olvide lo que sus escenas no muestran.</translation>
</message>
<message>
<location filename="../training/train_request.py"/>
<source>Label smoothing</source>
<translation>Suavizado de etiquetas</translation>
</message>
<message>
<location filename="../training/train_request.py"/>
<source>Keeps labels this far away from 0 and 1.</source>
<translation>Mantiene las etiquetas a esta distancia de 0 y 1.</translation>
</message>
<message>
<location filename="../training/train_request.py"/>
<source>Jitter of the level (dB)</source>
<translation>Variación del nivel (dB)</translation>
</message>
<message>
<location filename="../training/train_request.py"/>
<source>Patches are turned and mirrored, and get an offset of this standard deviation.</source>
<translation>Los recortes se giran y reflejan, y reciben un desplazamiento con esta desviación estándar.</translation>
</message>
<message>
<location filename="../training/train_request.py"/>
<source>Noise of pixels (dB, at most)</source>
<translation>Ruido de los píxeles (dB, como máximo)</translation>
</message>
<message>
<location filename="../training/train_request.py"/>
<source>Share with missing lines</source>
<translation>Parte con líneas ausentes</translation>
</message>
<message>
<location filename="../training/train_request.py"/>
<source>Share with missing regions</source>
<translation>Parte con regiones ausentes</translation>
</message>
<message>
<location filename="../training/train_request.py"/>
<source>Share with one orbit of two missing</source>
<translation>Parte a la que le falta una de dos órbitas</translation>
</message>
<message>
<location filename="../training/train_request.py"/>
<source>New model set</source>
<translation>Nuevo conjunto de modelos</translation>
</message>
<message>
<location filename="../training/train_request.py"/>
<source>A new or empty folder. It gets the weights, model.json, CARD.md with data, settings and figures, metrics.csv with every validation, and curve.svg. Give it to &lt;i&gt;Map surface water&lt;/i&gt; as the folder with a custom model set.</source>
<translation>Una carpeta nueva o vacía. Recibe los pesos, model.json, CARD.md con datos, ajustes y cifras, metrics.csv con cada validación, y curve.svg. Délа a &lt;i&gt;Cartografiar agua superficial&lt;/i&gt; como carpeta con un conjunto de modelos propio.</translation>
</message>
<message>
<location filename="../words"/>
<source>yes</source>
<translation>sí</translation>
</message>
<message>
<location filename="../words"/>
<source>no</source>
<translation>no</translation>
</message>
<message>
<location filename="../words"/>
<source>water</source>
<translation>agua</translation>
</message>
<message>
<location filename="../words"/>
<source>land</source>
<translation>tierra</translation>
</message>
<message>
<location filename="../words"/>
<source>power</source>
<translation>potencia</translation>
</message>
<message>
<location filename="../words"/>
<source>amplitude</source>
<translation>amplitud</translation>
</message>
<message>
<location filename="../words"/>
<source>decibels</source>
<translation>decibelios</translation>
</message>
<message>
<location filename="../words"/>
<source>points</source>
<translation>puntos</translation>
</message>
<message>
<location filename="../words"/>
<source>pixels</source>
<translation>píxeles</translation>
</message>
<message>
<location filename="../words"/>
<source>polygons</source>
<translation>polígonos</translation>
</message>
<message>
<location filename="../words"/>
<source>point</source>
<translation>punto</translation>
</message>
<message>
<location filename="../words"/>
<source>polygon</source>
<translation>polígono</translation>
</message>
<message>
<location filename="../words"/>
<source>rasters</source>
<translation>rásteres</translation>
</message>
<message>
<location filename="../words"/>
<source>layers</source>
<translation>capas</translation>
</message>
<message>
<location filename="../words"/>
<source>raster</source>
<translation>ráster</translation>
</message>
<message>
<location filename="../words"/>
<source>page</source>
<translation>página</translation>
</message>
<message>
<location filename="../words"/>
<source>table</source>
<translation>tabla</translation>
</message>
<message>
<location filename="../words"/>
<source>layer</source>
<translation>capa</translation>
</message>
<message>
<location filename="../words"/>
<source>file</source>
<translation>archivo</translation>
</message>
<message>
<location filename="../words"/>
<source>number</source>
<translation>número</translation>
</message>
<message>
<location filename="../words"/>
<source>degrees</source>
<translation>grados</translation>
</message>
<message>
<location filename="../words"/>
<source>training</source>
<translation>entrenamiento</translation>
</message>
<message>
<location filename="../words"/>
<source>validation</source>
<translation>validación</translation>
</message>
<message>
<location filename="../words"/>
<source>copied.</source>
<translation>copiados.</translation>
</message>
<message>
<location filename="../words"/>
<source>interpolated.</source>
<translation>interpolados.</translation>
</message>
<message>
<location filename="../words"/>
<source>cloud</source>
<translation>nube</translation>
</message>
<message>
<location filename="../words"/>
<source>ocean</source>
<translation>océano</translation>
</message>
<message>
<location filename="../words"/>
<source>masks</source>
<translation>máscaras</translation>
</message>
<message>
<location filename="../words"/>
<source>zones</source>
<translation>zonas</translation>
</message>
<message>
<location filename="../words"/>
<source>day</source>
<translation>día</translation>
</message>
<message>
<location filename="../words"/>
<source>dekad</source>
<translation>decena</translation>
</message>
<message>
<location filename="../words"/>
<source>month</source>
<translation>mes</translation>
</message>
<message>
<location filename="../words"/>
<source>quarter</source>
<translation>trimestre</translation>
</message>
<message>
<location filename="../words"/>
<source>year</source>
<translation>año</translation>
</message>
<message>
<location filename="../words"/>
<source>gap</source>
<translation>hueco</translation>
</message>
<message>
<location filename="../words"/>
<source>mean</source>
<translation>media</translation>
</message>
<message>
<location filename="../words"/>
<source>Jan</source>
<translation>ene</translation>
</message>
<message>
<location filename="../words"/>
<source>Feb</source>
<translation>feb</translation>
</message>
<message>
<location filename="../words"/>
<source>Mar</source>
<translation>mar</translation>
</message>
<message>
<location filename="../words"/>
<source>Apr</source>
<translation>abr</translation>
</message>
<message>
<location filename="../words"/>
<source>May</source>
<translation>may</translation>
</message>
<message>
<location filename="../words"/>
<source>Jun</source>
<translation>jun</translation>
</message>
<message>
<location filename="../words"/>
<source>Jul</source>
<translation>jul</translation>
</message>
<message>
<location filename="../words"/>
<source>Aug</source>
<translation>ago</translation>
</message>
<message>
<location filename="../words"/>
<source>Sep</source>
<translation>sep</translation>
</message>
<message>
<location filename="../words"/>
<source>Oct</source>
<translation>oct</translation>
</message>
<message>
<location filename="../words"/>
<source>Nov</source>
<translation>nov</translation>
</message>
<message>
<location filename="../words"/>
<source>Dec</source>
<translation>dic</translation>
</message>
<message>
<location filename="../words"/>
<source>Reading</source>
<translation>La lectura</translation>
</message>
<message>
<location filename="../words"/>
<source>Writing</source>
<translation>La escritura</translation>
</message>
<message>
<location filename="../words"/>
<source>Loading</source>
<translation>La carga</translation>
</message>
<message>
<location filename="../words"/>
<source>Both</source>
<translation>Ambas</translation>
</message>
<message>
<location filename="../words"/>
<source>Measures</source>
<translation>Medidas</translation>
</message>
<message>
<location filename="../words"/>
<source>Class</source>
<translation>Clase</translation>
</message>
<message>
<location filename="../words"/>
<source>Measure</source>
<translation>Medida</translation>
</message>
<message>
<location filename="../words"/>
<source>Value</source>
<translation>Valor</translation>
</message>
<message>
<location filename="../words"/>
<source>Pixels</source>
<translation>Píxeles</translation>
</message>
<message>
<location filename="../words"/>
<source>Points</source>
<translation>Puntos</translation>
</message>
<message>
<location filename="../words"/>
<source>Weight</source>
<translation>Peso</translation>
</message>
<message>
<location filename="../words"/>
<source>Zone</source>
<translation>Zona</translation>
</message>
<message>
<location filename="../words"/>
<source>Dates</source>
<translation>Fechas</translation>
</message>
<message>
<location filename="../words"/>
<source>Date</source>
<translation>Fecha</translation>
</message>
<message>
<location filename="../words"/>
<source>Complete</source>
<translation>Completa</translation>
</message>
<message>
<location filename="../words"/>
<source>Method</source>
<translation>Método</translation>
</message>
<message>
<location filename="../words"/>
<source>Scene</source>
<translation>Escena</translation>
</message>
<message>
<location filename="../words"/>
<source>Precision</source>
<translation>Precisión</translation>
</message>
<message>
<location filename="../words"/>
<source>Recall</source>
<translation>Exhaustividad</translation>
</message>
<message>
<location filename="../words"/>
<source>Pooled</source>
<translation>Agrupado</translation>
</message>
<message>
<location filename="../words"/>
<source>Epoch</source>
<translation>Época</translation>
</message>
<message>
<location filename="../words"/>
<source>Loss</source>
<translation>Pérdida</translation>
</message>
<message>
<location filename="../words"/>
<source>State</source>
<translation>Estado</translation>
</message>
<message>
<location filename="../words"/>
<source>Orbits</source>
<translation>Órbitas</translation>
</message>
<message>
<location filename="../words"/>
<source>Bounds</source>
<translation>Límites</translation>
</message>
<message>
<location filename="../words"/>
<source>Licence</source>
<translation>Licencia</translation>
</message>
<message>
<location filename="../words"/>
<source>Citation</source>
<translation>Cita</translation>
</message>
<message>
<location filename="../words"/>
<source>Origin</source>
<translation>Origen</translation>
</message>
<message>
<location filename="../words"/>
<source>Folder</source>
<translation>Carpeta</translation>
</message>
<message>
<location filename="../words"/>
<source>Checksums</source>
<translation>Sumas de comprobación</translation>
</message>
<message>
<location filename="../words"/>
<source>installed</source>
<translation>instalado</translation>
</message>
<message>
<location filename="../words"/>
<source>match</source>
<translation>coinciden</translation>
</message>
<message>
<location filename="../words"/>
<source>differ</source>
<translation>difieren</translation>
</message>
<message>
<location filename="../words"/>
<source>System</source>
<translation>Sistema</translation>
</message>
<message>
<location filename="../words"/>
<source>Processor</source>
<translation>Procesador</translation>
</message>
<message>
<location filename="../words"/>
<source>Memory</source>
<translation>Memoria</translation>
</message>
<message>
<location filename="../words"/>
<source>unknown</source>
<translation>desconocido</translation>
</message>
<message>
<location filename="../words"/>
<source>Occurrence</source>
<translation>Ocurrencia</translation>
</message>
<message>
<location filename="../words"/>
<source>CPU (%1 threads)</source>
<translation>CPU (%1 hilos)</translation>
</message>
<message>
<location filename="../workflows/scene_to_water_bodies.model3"/>
<source>Maps the surface water of a Sentinel-1 scene and turns it into one polygon for each water body, with its area, perimeter and mean probability. Give a raster of one orbit, whichever it is, or one of each; or a stack.</source>
<translation>Cartografía el agua superficial de una escena de Sentinel-1 y la convierte en un polígono por cada cuerpo de agua, con su área, perímetro y probabilidad media. Dé un ráster de una órbita, sea cual sea, o uno de cada una; o un apilado.</translation>
</message>
<message>
<location filename="../workflows/scene_to_water_bodies.model3"/>
<source>Calibrated, terrain-corrected backscatter of Sentinel-1 with VV and VH, of either orbit, or a stack of both.</source>
<translation>Retrodispersión de Sentinel-1 calibrada y corregida por terreno con VV y VH, de cualquiera de las órbitas, o un apilado de ambas.</translation>
</message>
<message>
<location filename="../workflows/scene_to_water_bodies.model3"/>
<source>0 keeps all of them.</source>
<translation>0 los conserva todos.</translation>
</message>
<message>
<location filename="../workflows/scene_to_water_bodies.model3"/>
<source>The other orbit of the same place. Together they are more certain.</source>
<translation>La otra órbita del mismo lugar. Juntas son más seguras.</translation>
</message>
<message>
<location filename="../workflows/scene_to_water_bodies.model3"/>
<source>Stored values are first divided by this: 100 for dB stored as whole numbers x 100.</source>
<translation>Los valores almacenados se dividen primero por esto: 100 para dB almacenados como números enteros x 100.</translation>
</message>
<message>
<location filename="../workflows/scene_to_water_bodies.model3"/>
<source>Instead of the two: what &lt;i&gt;Stack ascending and descending&lt;/i&gt; gives.</source>
<translation>En lugar de los dos: lo que da &lt;i&gt;Apilar ascendente y descendente&lt;/i&gt;.</translation>
</message>
<message>
<location filename="../workflows/scene_to_water_bodies.model3"/>
<source>What is stored: decibels, power or amplitude. &lt;i&gt;auto&lt;/i&gt; detects it, and dB x 100, from names and values.</source>
<translation>Lo que está almacenado: decibelios, potencia o amplitud. &lt;i&gt;auto&lt;/i&gt; lo detecta, también dB x 100, por nombres y valores.</translation>
</message>
<message>
<location filename="../workflows/scene_to_water_bodies.model3"/>
<source>With area, perimeter, mean probability, and whether the polygon touches the edge of what was observed.</source>
<translation>Con área, perímetro, probabilidad media, y si el polígono toca el borde de lo observado.</translation>
</message>
<message>
<location filename="../workflows/scene_to_water_bodies.model3"/>
<source>1 water, 0 land, 255 no observation.</source>
<translation>1 agua, 0 tierra, 255 sin observación.</translation>
</message>
<message>
<location filename="../workflows/scene_to_water_bodies.model3"/>
<source>Scene to water bodies</source>
<translation>De escena a cuerpos de agua</translation>
</message>
<message>
<location filename="../workflows/year_of_scenes.model3"/>
<source>Maps the surface water of each month, or of another period, from many dated Sentinel-1 scenes; then how often each pixel was water, and a report on the water's area through time, as a whole or by zones.</source>
<translation>Cartografía el agua superficial de cada mes, o de otro periodo, a partir de muchas escenas de Sentinel-1 con fecha; después, con qué frecuencia fue agua cada píxel, y un informe del área de agua a lo largo del tiempo, en conjunto o por zonas.</translation>
</message>
<message>
<location filename="../workflows/year_of_scenes.model3"/>
<source>Where the names hold the date, if it cannot be detected: YYYY, MM and DD stand for digits, MMM for a month as a word, DDD for the day of the year, * for anything, all else for itself.</source>
<translation>Dónde contienen la fecha los nombres, si no se puede detectar: YYYY, MM y DD representan dígitos, MMM un mes como palabra, DDD el día del año, * cualquier cosa, y todo lo demás a sí mismo.</translation>
</message>
<message>
<location filename="../workflows/year_of_scenes.model3"/>
<source>Calibrated, terrain-corrected backscatter with VV and VH; any number of rasters of one orbit or of both. Months with both are mapped from both.</source>
<translation>Retrodispersión calibrada y corregida por terreno con VV y VH; cualquier número de rásteres de una órbita o de ambas. Los meses con ambas se cartografían con ambas.</translation>
</message>
<message>
<location filename="../workflows/year_of_scenes.model3"/>
<source>Rasters of one period give one mask.</source>
<translation>Los rásteres de un periodo dan una máscara.</translation>
</message>
<message>
<location filename="../workflows/year_of_scenes.model3"/>
<source>Polygons such as lakes or basins, in any CRS.</source>
<translation>Polígonos como lagos o cuencas, en cualquier SRC.</translation>
</message>
<message>
<location filename="../workflows/year_of_scenes.model3"/>
<source>Polygons with the same name form one zone.</source>
<translation>Los polígonos con el mismo nombre forman una zona.</translation>
</message>
<message>
<location filename="../workflows/year_of_scenes.model3"/>
<source>A page with charts, opened by the results viewer; the table lies next to it as CSV.</source>
<translation>Una página con gráficos, que se abre en el visor de resultados; la tabla está junto a ella como CSV.</translation>
</message>
<message>
<location filename="../workflows/year_of_scenes.model3"/>
<source>A row for each zone and period, with the area in km².</source>
<translation>Una fila para cada zona y periodo, con el área en km².</translation>
</message>
<message>
<location filename="../workflows/year_of_scenes.model3"/>
<source>Observations with water in percent of all valid ones.</source>
<translation>Observaciones con agua en porcentaje de todas las válidas.</translation>
</message>
<message>
<location filename="../workflows/year_of_scenes.model3"/>
<source>A GeoTIFF for each period: 1 water, 0 land, 255 no observation.</source>
<translation>Un GeoTIFF para cada periodo: 1 agua, 0 tierra, 255 sin observación.</translation>
</message>
<message>
<location filename="../workflows/year_of_scenes.model3"/>
<source>Year of scenes to occurrence and area</source>
<translation>De un año de escenas a ocurrencia y área</translation>
</message>
</context>
</TS>
