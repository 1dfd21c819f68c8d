<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
<name>GMNetWater</name>
<message>
<location filename="../networks.py"/>
<source>%1 and %2 are both given; give one of them.</source>
<translation>同时给出了 %1 和 %2；请只给一个。</translation>
</message>
<message>
<location filename="../networks.py"/>
<source>%1 is one file, but not all periods have the same orbits (%2); give a model set, or only rasters of periods with the same orbits.</source>
<translation>%1 是一个文件，但并非所有时段的轨道都相同（%2）；请给出模型集，或只给轨道相同的时段的栅格。</translation>
</message>
<message>
<location filename="../networks.py"/>
<source>OpenVINO does not work here (%1); set %2 to cpu.</source>
<translation>OpenVINO 在此处无法工作（%1）；请将 %2 设为 cpu。</translation>
</message>
<message>
<location filename="../networks.py"/>
<source>OpenVINO does not work here (%1); continuing with PyTorch.</source>
<translation>OpenVINO 在此处无法工作（%1）；改用 PyTorch 继续。</translation>
</message>
<message>
<location filename="../networks.py"/>
<source>Device: %1; %2 tiles at once.</source>
<translation>设备：%1；每次 %2 个分块。</translation>
</message>
<message>
<location filename="../networks.py"/>
<source>%1 for %2</source>
<translation>%1（%2）</translation>
</message>
<message>
<location filename="../networks.py"/>
<source>Model: %1 (%2).</source>
<translation>模型：%1（%2）。</translation>
</message>
<message>
<location filename="../windows_names.py"/>
<source>has the name '%1', which Windows keeps for a device</source>
<translation>使用了名称“%1”，Windows 将其保留给设备</translation>
</message>
<message>
<location filename="../windows_names.py"/>
<source>letter number %1</source>
<translation>编号为 %1 的字符</translation>
</message>
<message>
<location filename="../windows_names.py"/>
<source>has a %1 in '%2', which Windows does not allow in a name</source>
<translation>在“%2”中含有 %1，Windows 不允许名称中出现它</translation>
</message>
<message>
<location filename="../windows_names.py"/>
<source>a dot</source>
<translation>句点</translation>
</message>
<message>
<location filename="../windows_names.py"/>
<source>a blank</source>
<translation>空格</translation>
</message>
<message>
<location filename="../windows_names.py"/>
<source>has %1 at the end of '%2', which Windows leaves out</source>
<translation>在“%2”末尾有%1，Windows 会将其省略</translation>
</message>
<message>
<location filename="../algorithms/download.py"/>
<source>no answer in time</source>
<translation>未及时应答</translation>
</message>
<message>
<location filename="../algorithms/download.py"/>
<source>look at the proxy (Settings &gt; Options &gt; Network)</source>
<translation>请检查代理设置（设置 &gt; 选项 &gt; 网络）</translation>
</message>
<message>
<location filename="../algorithms/language.py"/>
<source>en</source>
<translation>zh-CN</translation>
</message>
<message>
<location filename="../algorithms/layer_sources.py"/>
<source>The raster could not be opened. Check that the file exists.</source>
<translation>无法打开栅格。请检查文件是否存在。</translation>
</message>
<message>
<location filename="../algorithms/layer_sources.py"/>
<source>'{}' is not a raster layer. Choose a raster file.</source>
<translation>“{}”不是栅格图层。请选择一个栅格文件。</translation>
</message>
<message>
<location filename="../algorithms/layer_sources.py"/>
<source>'{}' is a '{}' layer, which holds pictures or is served by another program. Choose a raster file with backscatter, such as a GeoTIFF.</source>
<translation>“{}”是“{}”图层，只含图片或由其他程序提供。请选择含后向散射的栅格文件，例如 GeoTIFF。</translation>
</message>
<message>
<location filename="../algorithms/layer_sources.py"/>
<source>'{}' cannot be read. Check that its file still exists.</source>
<translation>无法读取“{}”。请检查其文件是否仍然存在。</translation>
</message>
<message>
<location filename="../algorithms/layer_sources.py"/>
<source>{} of {} layers of {} cannot be opened ({}). Check that their files exist.</source>
<translation>有 {} 个图层（共 {} 个，{}）无法打开（{}）。请检查其文件是否存在。</translation>
</message>
<message>
<location filename="../algorithms/layer_sources.py"/>
<source>No layer of {} can be opened.</source>
<translation>{} 中没有可以打开的图层。</translation>
</message>
<message>
<location filename="../algorithms/layer_styles.py"/>
<source>'{}' was written, but its style was not. {}</source>
<translation>“{}”已写入，但其样式未写入。{}</translation>
</message>
<message>
<location filename="../algorithms/layer_target.py"/>
<source>{} cannot be written ({}); check that the disk has room and that you may write there.</source>
<translation>无法写入 {}（{}）；请检查磁盘空间是否充足以及您是否有写入权限。</translation>
</message>
<message>
<location filename="../algorithms/layer_target.py"/>
<source>{} of {} features are missing</source>
<translation>缺少 {} 个要素（共 {} 个）</translation>
</message>
<message>
<location filename="../algorithms/monthly_water.py"/>
<source>Daily surface water {}</source>
<translation>逐日地表水 {}</translation>
</message>
<message>
<location filename="../algorithms/monthly_water.py"/>
<source>Surface water by dekad {}</source>
<translation>逐旬地表水 {}</translation>
</message>
<message>
<location filename="../algorithms/monthly_water.py"/>
<source>Monthly surface water {}</source>
<translation>逐月地表水 {}</translation>
</message>
<message>
<location filename="../algorithms/monthly_water.py"/>
<source>Quarterly surface water {}</source>
<translation>逐季地表水 {}</translation>
</message>
<message>
<location filename="../algorithms/monthly_water.py"/>
<source>Yearly surface water {}</source>
<translation>逐年地表水 {}</translation>
</message>
<message>
<location filename="../algorithms/monthly_water.py"/>
<source>Add the masks to the project</source>
<translation>将掩膜添加到工程</translation>
</message>
<message>
<location filename="../algorithms/monthly_water.py"/>
<source>In one group, in order, each with its time, so that the temporal controller plays the series.</source>
<translation>放入一个组中，按顺序排列并各带时间，以便时态控制器播放该序列。</translation>
</message>
<message>
<location filename="../algorithms/monthly_water.py"/>
<source>Water masks</source>
<translation>水体掩膜</translation>
</message>
<message>
<location filename="../algorithms/monthly_water.py"/>
<source>Water {}</source>
<translation>水体 {}</translation>
</message>
<message>
<location filename="../algorithms/parameters.py"/>
<source>All files (*)</source>
<translation>所有文件 (*)</translation>
</message>
<message>
<location filename="../algorithms/parameters.py"/>
<source>HTML files (*.html)</source>
<translation>HTML 文件 (*.html)</translation>
</message>
<message>
<location filename="../algorithms/parameters.py"/>
<source>CSV files (*.csv)</source>
<translation>CSV 文件 (*.csv)</translation>
</message>
<message>
<location filename="../algorithms/parameters.py"/>
<source>GeoJSON files (*.geojson)</source>
<translation>GeoJSON 文件 (*.geojson)</translation>
</message>
<message>
<location filename="../algorithms/parameters.py"/>
<source>GeoPackages (*.gpkg)</source>
<translation>GeoPackage (*.gpkg)</translation>
</message>
<message>
<location filename="../algorithms/plan_maps.py"/>
<source>Plan {}</source>
<translation>计划 {}</translation>
</message>
<message>
<location filename="../algorithms/raster_or_virtual.py"/>
<source>GeoTIFF (*.tif)</source>
<translation>GeoTIFF (*.tif)</translation>
</message>
<message>
<location filename="../algorithms/raster_or_virtual.py"/>
<source>Virtual raster (*.vrt)</source>
<translation>虚拟栅格 (*.vrt)</translation>
</message>
<message>
<location filename="../algorithms/raster_or_virtual.py"/>
<source>'{}' ends neither in .tif nor in .vrt.</source>
<translation>“{}”的扩展名既不是 .tif 也不是 .vrt。</translation>
</message>
<message>
<location filename="../algorithms/run_plan.py"/>
<source>As one virtual raster for each period, in one group, each with its time, so that the temporal controller plays the series.</source>
<translation>每个时段一个虚拟栅格，放在一个组里，各带时间，时态控制器可播放该序列。</translation>
</message>
<message>
<location filename="../algorithms/run_plan.py"/>
<source>Surface water of {}</source>
<translation>{} 的地表水</translation>
</message>
<message>
<location filename="../algorithms/search_scenes.py"/>
<source>Scenes {} to {}</source>
<translation>影像 {} 至 {}</translation>
</message>
<message>
<location filename="../algorithms/support.py"/>
<source>Cancelled; no output was written.</source>
<translation>已取消；未写入任何输出。</translation>
</message>
<message>
<location filename="../algorithms/values.py"/>
<source>{} cannot be opened. Check that its file exists.</source>
<translation>无法打开 {}。请检查其文件是否存在。</translation>
</message>
<message>
<location filename="../algorithms/values.py"/>
<source>{} has no field '{}', only {}.</source>
<translation>{} 没有字段“{}”，只有 {}。</translation>
</message>
<message>
<location filename="../algorithms/values.py"/>
<source>none</source>
<translation>无</translation>
</message>
<message>
<location filename="../algorithms/workflows.py"/>
<source>Workflows</source>
<translation>工作流</translation>
</message>
<message>
<location filename="../commands/check_environment.py"/>
<source>Report</source>
<translation>报告</translation>
</message>
<message>
<location filename="../commands/check_environment.py"/>
<source>The list as a page, to keep or to attach to a bug report. It names folders of this computer.</source>
<translation>网页形式的列表，可保存或附在错误报告中。其中含有本机文件夹的名称。</translation>
</message>
<message>
<location filename="../commands/check_environment.py"/>
<source>Check environment</source>
<translation>检查环境</translation>
</message>
<message>
<location filename="../commands/check_environment.py"/>
<source>Lists versions, devices, model sets, memory and disk, and says whether PyTorch works.</source>
<translation>列出版本、设备、模型集、内存和磁盘，并说明 PyTorch 是否可用。</translation>
</message>
<message>
<location filename="../commands/check_environment.py"/>
<source>Lists what GMNet Water runs on: the versions of QGIS, Qt, Python, GDAL, numpy, PyTorch and OpenVINO, the devices, the installed model sets, memory and disk. It loads PyTorch and says whether it can be used, and otherwise why and what to do. The list goes to the log, to other programs as JSON and, if you give a file, to a page. Nothing is changed and the network is not used. In QGIS, &lt;i&gt;GMNet &gt; Environment…&lt;/i&gt; shows the same list with a button that copies it, and installs PyTorch.</source>
<translation>列出 GMNet Water 的运行环境：QGIS、Qt、Python、GDAL、numpy、PyTorch 和 OpenVINO 的版本、设备、已安装的模型集、内存和磁盘。它会加载 PyTorch 并说明是否可用，否则说明原因和处理办法。列表写入日志，以 JSON 提供给其他程序，如给出文件则写成网页。不更改任何内容，也不使用网络。在 QGIS 中，&lt;i&gt;GMNet &gt; 环境…&lt;/i&gt;显示同样的列表，带有复制按钮，并可安装 PyTorch。</translation>
</message>
<message>
<location filename="../commands/check_environment.py"/>
<source>Environment (JSON)</source>
<translation>环境 (JSON)</translation>
</message>
<message>
<location filename="../commands/check_environment.py"/>
<source>PyTorch that can be used (version)</source>
<translation>可用的 PyTorch（版本）</translation>
</message>
<message>
<location filename="../commands/check_environment.py"/>
<source>Why PyTorch cannot be used</source>
<translation>PyTorch 不可用的原因</translation>
</message>
<message>
<location filename="../commands/check_environment_work.py"/>
<source>Environment of GMNet Water</source>
<translation>GMNet Water 的环境</translation>
</message>
<message>
<location filename="../commands/environment.py"/>
<source>not installed</source>
<translation>未安装</translation>
</message>
<message>
<location filename="../commands/environment.py"/>
<source>GMNet Water</source>
<translation>GMNet Water</translation>
</message>
<message>
<location filename="../commands/environment.py"/>
<source>Model sets</source>
<translation>模型集</translation>
</message>
<message>
<location filename="../commands/environment.py"/>
<source>cannot be used (%1): %2</source>
<translation>无法使用（%1）：%2</translation>
</message>
<message>
<location filename="../commands/environment.py"/>
<source>cannot be used: %1</source>
<translation>无法使用：%1</translation>
</message>
<message>
<location filename="../commands/environment.py"/>
<source>%1, installed by the plugin</source>
<translation>%1，由插件安装</translation>
</message>
<message>
<location filename="../commands/environment.py"/>
<source>%1, chosen by you</source>
<translation>%1，由您选择</translation>
</message>
<message>
<location filename="../commands/environment.py"/>
<source>%1 (optional)</source>
<translation>%1（可选）</translation>
</message>
<message>
<location filename="../commands/environment.py"/>
<source>does not load (%1)</source>
<translation>无法加载（%1）</translation>
</message>
<message>
<location filename="../commands/environment.py"/>
<source>of unknown version</source>
<translation>版本未知</translation>
</message>
<message>
<location filename="../commands/environment.py"/>
<source>%1, %2 cores</source>
<translation>%1，%2 个核心</translation>
</message>
<message>
<location filename="../commands/environment.py"/>
<source>%1 (driver %2)</source>
<translation>%1（驱动程序 %2）</translation>
</message>
<message>
<location filename="../commands/environment.py"/>
<source>NVIDIA GPU</source>
<translation>NVIDIA GPU</translation>
</message>
<message>
<location filename="../commands/environment.py"/>
<source>none whose driver answers</source>
<translation>没有驱动程序响应的</translation>
</message>
<message>
<location filename="../commands/environment.py"/>
<source>cannot be used (%1)</source>
<translation>无法使用（%1）</translation>
</message>
<message>
<location filename="../commands/environment.py"/>
<source>Device that runs take</source>
<translation>运行所用设备</translation>
</message>
<message>
<location filename="../commands/environment.py"/>
<source>%1 of %2 free</source>
<translation>可用 %1，共 %2</translation>
</message>
<message>
<location filename="../commands/environment.py"/>
<source>Your model sets</source>
<translation>您的模型集</translation>
</message>
<message>
<location filename="../commands/environment.py"/>
<source>PyTorch from the plugin</source>
<translation>插件的 PyTorch</translation>
</message>
<message>
<location filename="../commands/environment.py"/>
<source>Temporary files</source>
<translation>临时文件</translation>
</message>
<message>
<location filename="../commands/environment.py"/>
<source>%1 free</source>
<translation>可用 %1</translation>
</message>
<message>
<location filename="../commands/environment.py"/>
<source>cannot be reached</source>
<translation>无法访问</translation>
</message>
<message>
<location filename="../commands/evaluate_model.py"/>
<source>Or: folder with pairs of files</source>
<translation>或：含成对文件的文件夹</translation>
</message>
<message>
<location filename="../commands/evaluate_model.py"/>
<source>NAME_s1.tif and NAME_water.tif: rasters of backscatter with their labels, in place of the two above.</source>
<translation>NAME_s1.tif 和 NAME_water.tif：后向散射栅格及其标签，代替上面两项。</translation>
</message>
<message>
<location filename="../commands/evaluate_model.py"/>
<source>Model set</source>
<translation>模型集</translation>
</message>
<message>
<location filename="../commands/evaluate_model.py"/>
<source>An installed model set. Scores are only honest on rasters that were not used in training.</source>
<translation>已安装的模型集。只有在未用于训练的栅格上得分才可信。</translation>
</message>
<message>
<location filename="../commands/evaluate_model.py"/>
<source>Folder with a custom model set</source>
<translation>自定义模型集的文件夹</translation>
</message>
<message>
<location filename="../commands/evaluate_model.py"/>
<source>Used instead of the set above.</source>
<translation>代替上面的模型集使用。</translation>
</message>
<message>
<location filename="../commands/evaluate_model.py"/>
<source>Second model set</source>
<translation>第二个模型集</translation>
</message>
<message>
<location filename="../commands/evaluate_model.py"/>
<source>Scored on the same rasters, to compare.</source>
<translation>在相同栅格上评分，以便比较。</translation>
</message>
<message>
<location filename="../commands/evaluate_model.py"/>
<source>Folder with a second custom set</source>
<translation>第二个自定义模型集的文件夹</translation>
</message>
<message>
<location filename="../commands/evaluate_model.py"/>
<source>Compare with VH below (dB)</source>
<translation>与 VH 低于此值比较 (dB)</translation>
</message>
<message>
<location filename="../commands/evaluate_model.py"/>
<source>What a map without a network would reach: Otsu's threshold, found in each raster separately, is always scored; this fixed one if you give it; and the best single one, found on other rasters with labels, if you give those.</source>
<translation>不用网络时能达到的结果：始终对每个栅格单独求得的 Otsu 阈值评分；如给出此固定阈值则也评分；如给出其他带标签的栅格，则还有由其求得的最佳单一阈值。</translation>
</message>
<message>
<location filename="../commands/evaluate_model.py"/>
<source>Backscatter to find a threshold</source>
<translation>用于寻找阈值的后向散射</translation>
</message>
<message>
<location filename="../commands/evaluate_model.py"/>
<source>Read like the backscatter above.</source>
<translation>读取方式同上面的后向散射。</translation>
</message>
<message>
<location filename="../commands/evaluate_model.py"/>
<source>Labels of these</source>
<translation>其标签</translation>
</message>
<message>
<location filename="../commands/evaluate_model.py"/>
<source>A page with all scores, for each raster, pooled over all pixels, and as mean over the rasters that have water; and a reliability table that compares predicted probabilities with the share of water that was observed.</source>
<translation>一个网页，含所有得分：每个栅格的、所有像元汇总的以及有水栅格的平均；还有可靠性表，将预测概率与观测到的水体比例比较。</translation>
</message>
<message>
<location filename="../commands/evaluate_model.py"/>
<source>Table</source>
<translation>表格</translation>
</message>
<message>
<location filename="../commands/evaluate_model.py"/>
<source>The same scores, with counts of pixels.</source>
<translation>相同的得分，附像元数。</translation>
</message>
<message>
<location filename="../commands/evaluate_model.py"/>
<source>Evaluate a model</source>
<translation>评估模型</translation>
</message>
<message>
<location filename="../commands/evaluate_model.py"/>
<source>Scores model sets and thresholds on rasters with labels of water.</source>
<translation>在有水体标签的栅格上为模型集和阈值评分。</translation>
</message>
<message>
<location filename="../commands/evaluate_model.py"/>
<source>Maps rasters with a model set, compares the maps with labels of water, and reports how well they agree: IoU, precision, recall, F1 and overall accuracy for each raster and for all, compared with thresholds on VH, and how far the probabilities can be trusted.</source>
<translation>用模型集对栅格制图，将结果与水体标签比较并报告一致程度：每个栅格及全部的 IoU、精确率、召回率、F1 和总体精度，并与 VH 阈值比较，以及概率的可信程度。</translation>
</message>
<message>
<location filename="../commands/evaluate_model.py"/>
<source>water,sentinel-1,sar,accuracy,validation,iou,error matrix,otsu,threshold,calibration</source>
<translation>水体,sentinel-1,sar,精度,验证,iou,混淆矩阵,otsu,阈值,校准</translation>
</message>
<message>
<location filename="../commands/evaluate_model.py"/>
<source>Mean IoU over the rasters</source>
<translation>各栅格的平均 IoU</translation>
</message>
<message>
<location filename="../commands/evaluate_model.py"/>
<source>IoU of all pixels together</source>
<translation>所有像元合计的 IoU</translation>
</message>
<message>
<location filename="../commands/evaluate_model.py"/>
<source>Precision (user's accuracy) of water</source>
<translation>水体精确率（用户精度）</translation>
</message>
<message>
<location filename="../commands/evaluate_model.py"/>
<source>Recall (producer's accuracy) of water</source>
<translation>水体召回率（生产者精度）</translation>
</message>
<message>
<location filename="../commands/evaluate_model.py"/>
<source>F1 of water</source>
<translation>水体 F1</translation>
</message>
<message>
<location filename="../commands/evaluate_model.py"/>
<source>Overall accuracy</source>
<translation>总体精度</translation>
</message>
<message>
<location filename="../commands/evaluate_model.py"/>
<source>Expected calibration error</source>
<translation>期望校准误差</translation>
</message>
<message>
<location filename="../commands/evaluate_work.py"/>
<source>%1 already contains labels; leave %2 empty.</source>
<translation>%1 已包含标签；请将 %2 留空。</translation>
</message>
<message>
<location filename="../commands/evaluate_work.py"/>
<source>%1 are given without their rasters; give %2.</source>
<translation>给出了 %1 但没有其栅格；请给出 %2。</translation>
</message>
<message>
<location filename="../commands/evaluate_work.py"/>
<source>Labelled rasters: %1.</source>
<translation>有标注的栅格：%1。</translation>
</message>
<message>
<location filename="../commands/evaluate_work.py"/>
<source>%1: mean IoU %L2, pooled %L3.</source>
<translation>%1：平均 IoU %L2，汇总 %L3。</translation>
</message>
<message>
<location filename="../commands/install_model.py"/>
<source>'%1' is not in the catalogue, which has: %2.</source>
<translation>“%1”不在目录中，目录有：%2。</translation>
</message>
<message>
<location filename="../commands/install_model.py"/>
<source>Model set to fetch</source>
<translation>要下载的模型集</translation>
</message>
<message>
<location filename="../commands/install_model.py"/>
<source>&lt;i&gt;tibet&lt;/i&gt;: the weights that the authors of GMNet published, for cold lakes of the Qinghai-Tibet Plateau, 11.6 MB from their repository on GitHub. They state no licence: the weights are fetched at your request, and what you may do with them is between you and the authors. Each file is compared with its checksum. A run that is cancelled or interrupted continues where it stopped. QGIS uses its own network settings and proxy.</source>
<translation>&lt;i&gt;tibet&lt;/i&gt;：GMNet 作者发布的权重，适用于青藏高原的寒区湖泊，11.6 MB，来自其 GitHub 仓库。作者未注明许可：权重按您的要求下载，如何使用由您与作者商定。每个文件都与其校验和比较。取消或中断的运行会从停止处继续。QGIS 使用其自身的网络设置和代理。</translation>
</message>
<message>
<location filename="../commands/install_model.py"/>
<source>Or: zip file or folder of a set</source>
<translation>或：模型集的 zip 文件或文件夹</translation>
</message>
<message>
<location filename="../commands/install_model.py"/>
<source>A custom set: a folder with a model.json, or with files that end in as, des and as_des (NAME_as.pth and so on), or with folders of these names; or a zip file of such a folder. One of the files in a folder stands for the whole folder. In a shell also the name of a set to fetch, such as tibet. Weights are read as plain tensors; a file that holds anything else is refused and never executed. Without PyTorch only the checksums are compared.</source>
<translation>自定义模型集：含 model.json 的文件夹，或含以 as、des 和 as_des 结尾的文件（NAME_as.pth 等）或同名文件夹的文件夹；或这样的文件夹的 zip 文件。文件夹中的一个文件代表整个文件夹。在命令行中也可以是可下载模型集的名称，如 tibet。权重按普通张量读取；含有其他内容的文件会被拒绝且绝不执行。没有 PyTorch 时只比较校验和。</translation>
</message>
<message>
<location filename="../commands/install_model.py"/>
<source>Model sets (*.zip model.json *.pth *.pt)</source>
<translation>模型集 (*.zip model.json *.pth *.pt)</translation>
</message>
<message>
<location filename="../commands/install_model.py"/>
<source>Name to install it under</source>
<translation>安装时使用的名称</translation>
</message>
<message>
<location filename="../commands/install_model.py"/>
<source>The name under which &lt;i&gt;Map surface water&lt;/i&gt; offers the set. Empty for its own.</source>
<translation>&lt;i&gt;地表水制图&lt;/i&gt;中显示的模型集名称。留空则用其自身的名称。</translation>
</message>
<message>
<location filename="../commands/install_model.py"/>
<source>Replace an installed set of that name</source>
<translation>替换同名的已安装模型集</translation>
</message>
<message>
<location filename="../commands/install_model.py"/>
<source>An installed set is replaced only if this is set, and only once the new one is complete.</source>
<translation>只有勾选此项且新模型集完整时才会替换已安装的模型集。</translation>
</message>
<message>
<location filename="../commands/install_model.py"/>
<source>Install a model set</source>
<translation>安装模型集</translation>
</message>
<message>
<location filename="../commands/install_model.py"/>
<source>Installs weights for mapping, from a folder, a zip file or the network.</source>
<translation>从文件夹、zip 文件或网络安装制图所用的权重。</translation>
</message>
<message>
<location filename="../commands/install_model.py"/>
<source>Puts a model set into your own data folder (the environment variable GMNET_MODELS names another one), where &lt;i&gt;Map surface water&lt;/i&gt; offers it as MODEL the next time it is opened. Fetch one of those that the authors published, or give a folder or zip file. Nothing is fetched unless you run this.</source>
<translation>将模型集放入您自己的数据文件夹（环境变量 GMNET_MODELS 可指定其他位置），&lt;i&gt;地表水制图&lt;/i&gt;下次打开时会在 MODEL 中提供。可下载作者发布的模型集，或给出文件夹或 zip 文件。不运行本算法就不会下载任何内容。</translation>
</message>
<message>
<location filename="../commands/install_model.py"/>
<source>weights,model,network,download,install,tibet,deep learning</source>
<translation>权重,模型,网络,下载,安装,tibet,深度学习</translation>
</message>
<message>
<location filename="../commands/install_model.py"/>
<source>Folder of the model set</source>
<translation>模型集文件夹</translation>
</message>
<message>
<location filename="../commands/install_model.py"/>
<source>ID of the model set</source>
<translation>模型集 ID</translation>
</message>
<message>
<location filename="../commands/install_model.py"/>
<source>Cancelled; no model set was installed. A download continues next time.</source>
<translation>已取消；未安装模型集。下次会继续下载。</translation>
</message>
<message>
<location filename="../commands/install_model_work.py"/>
<source>Give %1 (a set to fetch) or %2 (a folder or zip file): one of the two.</source>
<translation>请给出 %1（要下载的模型集）或 %2（文件夹或 zip 文件）之一。</translation>
</message>
<message>
<location filename="../commands/install_model_work.py"/>
<source>Installed '%1' in '%2'.</source>
<translation>已将“%1”安装到“%2”。</translation>
</message>
<message>
<location filename="../commands/list_models.py"/>
<source>The list as a page. &lt;i&gt;Orbits&lt;/i&gt;: those the set has weights for (as ascending, des descending, as_des both). &lt;i&gt;Bounds&lt;/i&gt;: the range of decibels that its input is normalised by. &lt;i&gt;Orbit choice&lt;/i&gt;: how its networks divide up places that both orbits observed, see docs/mapping.md. &lt;i&gt;Checksums&lt;/i&gt;: &lt;i&gt;match&lt;/i&gt; if the files are those that the set's manifest describes; if they &lt;i&gt;differ&lt;/i&gt; or a &lt;i&gt;file&lt;/i&gt; is &lt;i&gt;missing&lt;/i&gt;, install the set again; &lt;i&gt;not stated&lt;/i&gt; if there is no manifest, or it names none.</source>
<translation>以网页形式列出。&lt;i&gt;轨道&lt;/i&gt;：模型集有权重的轨道（as 升轨，des 降轨，as_des 双轨）。&lt;i&gt;界限&lt;/i&gt;：输入归一化所用的分贝范围。&lt;i&gt;轨道选择&lt;/i&gt;：对两个轨道都观测到的地点其网络如何分工，见 docs/mapping.md。&lt;i&gt;校验和&lt;/i&gt;：文件与清单所述相符为&lt;i&gt;一致&lt;/i&gt;；如果&lt;i&gt;不一致&lt;/i&gt;或&lt;i&gt;文件&lt;/i&gt;&lt;i&gt;缺失&lt;/i&gt;，请重新安装该模型集；没有清单或清单未列出则为&lt;i&gt;未注明&lt;/i&gt;。</translation>
</message>
<message>
<location filename="../commands/list_models.py"/>
<source>List model sets</source>
<translation>列出模型集</translation>
</message>
<message>
<location filename="../commands/list_models.py"/>
<source>Lists the model sets that are installed and those that can be fetched.</source>
<translation>列出已安装和可下载的模型集。</translation>
</message>
<message>
<location filename="../commands/list_models.py"/>
<source>Lists the model sets that &lt;i&gt;Map surface water&lt;/i&gt; can use and those that &lt;i&gt;Install a model set&lt;/i&gt; can fetch, with licence, citation, bounds and files: in the log, as JSON for other programs and, if you give a file, as a page. It changes nothing and does not use the network.</source>
<translation>列出&lt;i&gt;地表水制图&lt;/i&gt;可用的模型集和&lt;i&gt;安装模型集&lt;/i&gt;可下载的模型集，附许可、引用、界限和文件：写入日志，以 JSON 供其他程序使用，如给出文件则还生成网页。它不作任何改动，也不使用网络。</translation>
</message>
<message>
<location filename="../commands/list_models.py"/>
<source>Model sets (JSON)</source>
<translation>模型集 (JSON)</translation>
</message>
<message>
<location filename="../commands/list_models_work.py"/>
<source>Model sets of GMNet Water</source>
<translation>GMNet Water 的模型集</translation>
</message>
<message>
<location filename="../commands/local_cluster.py"/>
<source>The scheduler of a local cluster did not start; run the plan without workers, or look at what 'dask scheduler' says in a shell.</source>
<translation>本地集群的调度器没有启动；请不用工作进程运行计划，或在命令行查看 'dask scheduler' 的输出。</translation>
</message>
<message>
<location filename="../commands/map_water.py"/>
<source>Calibrated, terrain-corrected backscatter with bands VV and VH, of the ascending or of the descending orbit, or a stack of both. Where a model set has different weights for each orbit, the raster's metadata or its name decide; if they do not say it, the run asks you to use one of the advanced parameters. Pixels are missing where the file or the layer declares nodata, and where values cannot be backscatter, such as 0 in VV and VH or -9999; the log states how many.</source>
<translation>已定标并经地形校正的后向散射，含 VV 和 VH 波段，为升轨或降轨，或双轨叠加栅格。如果模型集对两个轨道有不同权重，由栅格的元数据或名称决定；如果其中没有说明，运行时会请您使用某个高级参数。文件或图层声明 nodata 之处，以及值不可能是后向散射之处（如 VV 和 VH 均为 0 或 -9999），像元缺失；日志会说明数量。</translation>
</message>
<message>
<location filename="../commands/map_water.py"/>
<source>Backscatter (VV and VH)</source>
<translation>后向散射（VV 和 VH）</translation>
</message>
<message>
<location filename="../commands/map_water.py"/>
<source>Other orbit (VV and VH)</source>
<translation>另一轨道（VV 和 VH）</translation>
</message>
<message>
<location filename="../commands/map_water.py"/>
<source>Backscatter of the other orbit, if you have it. Each place is then mapped from the orbits that are available there. A raster on another grid is resampled to that of the ascending one.</source>
<translation>另一轨道的后向散射（如果有）。每处将用可用的轨道制图。其他格网上的栅格会重采样到升轨格网。</translation>
</message>
<message>
<location filename="../commands/map_water.py"/>
<source>Ascending orbit (VV and VH)</source>
<translation>升轨（VV 和 VH）</translation>
</message>
<message>
<location filename="../commands/map_water.py"/>
<source>Instead of &lt;i&gt;Backscatter&lt;/i&gt;, to state that the orbit is this one.</source>
<translation>代替&lt;i&gt;后向散射&lt;/i&gt;，用于指明轨道即为此轨道。</translation>
</message>
<message>
<location filename="../commands/map_water.py"/>
<source>Descending orbit (VV and VH)</source>
<translation>降轨（VV 和 VH）</translation>
</message>
<message>
<location filename="../commands/map_water.py"/>
<source>The same for the descending orbit.</source>
<translation>降轨同理。</translation>
</message>
<message>
<location filename="../commands/map_water.py"/>
<source>Stack of both orbits (4 bands)</source>
<translation>双轨叠加栅格（4 波段）</translation>
</message>
<message>
<location filename="../commands/map_water.py"/>
<source>Instead of the two: ascending VV, ascending VH, descending VV, descending VH.</source>
<translation>代替两个栅格：升轨 VV、升轨 VH、降轨 VV、降轨 VH。</translation>
</message>
<message>
<location filename="../commands/map_water.py"/>
<source>Water probability (%)</source>
<translation>水体概率 (%)</translation>
</message>
<message>
<location filename="../commands/map_water.py"/>
<source>In whole percent, 255 where there is no observation.</source>
<translation>整数百分比，无观测处为 255。</translation>
</message>
<message>
<location filename="../commands/map_water.py"/>
<source>Water mask</source>
<translation>水体掩膜</translation>
</message>
<message>
<location filename="../commands/map_water.py"/>
<source>1 is water, 0 land, 255 no observation. Areas are in km², on the ellipsoid where the CRS is geographic; without a CRS there are none.</source>
<translation>1 为水体，0 为陆地，255 为无观测。面积以 km² 计，CRS 为地理坐标系时按椭球面；没有 CRS 则无面积。</translation>
</message>
<message>
<location filename="../commands/map_water.py"/>
<source>Map surface water</source>
<translation>地表水制图</translation>
</message>
<message>
<location filename="../commands/map_water.py"/>
<source>Maps surface water from Sentinel-1 backscatter of one or both orbits.</source>
<translation>由 Sentinel-1 单轨或双轨后向散射绘制地表水。</translation>
</message>
<message>
<location filename="../commands/map_water.py"/>
<source>Maps surface water from Sentinel-1 backscatter (VV and VH) with GMNet, a gated multiscale network. Give a raster of one orbit, whichever it is, or one of each; or one stack of four bands. The mask is 1 for water, 0 for land and 255 where there is no observation.</source>
<translation>用门控多尺度网络 GMNet 由 Sentinel-1 后向散射（VV 和 VH）绘制地表水。给出一个轨道（任一轨道）的栅格，或每个轨道各一个；或一个四波段叠加栅格。掩膜中 1 为水体，0 为陆地，255 为无观测。</translation>
</message>
<message>
<location filename="../commands/map_water.py"/>
<source>water,flood,lake,sentinel-1,sar,radar,deep learning,segmentation</source>
<translation>水体,洪水,湖泊,sentinel-1,sar,雷达,深度学习,分割</translation>
</message>
<message>
<location filename="../commands/map_water.py"/>
<source>Water area (km²)</source>
<translation>水面面积 (km²)</translation>
</message>
<message>
<location filename="../commands/map_water.py"/>
<source>Observed area (km²)</source>
<translation>观测面积 (km²)</translation>
</message>
<message>
<location filename="../commands/map_water_work.py"/>
<source>No raster is given; choose one as %1.</source>
<translation>未给出栅格；请选择一个作为 %1。</translation>
</message>
<message>
<location filename="../commands/map_water_work.py"/>
<source>%1 is given together with %2; give the raster, or one of each orbit, only once.</source>
<translation>%1 与 %2 同时给出；栅格（或每个轨道的栅格）只需给出一次。</translation>
</message>
<message>
<location filename="../commands/map_water_work.py"/>
<source>%1 is given without %2; give a single raster as %3.</source>
<translation>给出了 %1 但没有 %2；单个栅格请作为 %3 给出。</translation>
</message>
<message>
<location filename="../commands/map_water_work.py"/>
<source>the model set '%1'</source>
<translation>模型集“%1”</translation>
</message>
<message>
<location filename="../commands/map_water_work.py"/>
<source>%L1 pixels in %L2 s: %L3 pixels per second.</source>
<translation>%L2 秒处理 %L1 个像元：每秒 %L3 个像元。</translation>
</message>
<message>
<location filename="../commands/mapping_options.py"/>
<source>Device</source>
<translation>设备</translation>
</message>
<message>
<location filename="../commands/mapping_options.py"/>
<source>&lt;i&gt;auto&lt;/i&gt; uses a GPU if there is one. If its memory runs out, fewer tiles are computed at a time, and in the end the CPU takes over. &lt;i&gt;openvino&lt;/i&gt; is a faster engine for the CPU, used by &lt;i&gt;auto&lt;/i&gt; too where the Python package of that name is installed.</source>
<translation>&lt;i&gt;auto&lt;/i&gt; 有 GPU 时使用 GPU。其内存不足时减少同时计算的分块，最后改用 CPU。&lt;i&gt;openvino&lt;/i&gt; 是更快的 CPU 引擎，安装了同名 Python 包时 &lt;i&gt;auto&lt;/i&gt; 也会使用。</translation>
</message>
<message>
<location filename="../commands/mapping_options.py"/>
<source>Tiles per batch (0: automatic)</source>
<translation>每批分块数（0：自动）</translation>
</message>
<message>
<location filename="../commands/mapping_options.py"/>
<source>Precision on a GPU</source>
<translation>GPU 精度</translation>
</message>
<message>
<location filename="../commands/mapping_options.py"/>
<source>&lt;i&gt;half&lt;/i&gt; computes with 16 bit floats, which is faster and may change single pixels near the threshold. A CPU always computes in full precision.</source>
<translation>&lt;i&gt;half&lt;/i&gt; 使用 16 位浮点数计算，速度更快，可能改变阈值附近的个别像元。CPU 始终使用全精度。</translation>
</message>
<message>
<location filename="../commands/mapping_options.py"/>
<source>Water above this probability</source>
<translation>高于此概率为水体</translation>
</message>
<message>
<location filename="../commands/mapping_options.py"/>
<source>&lt;i&gt;bundled&lt;/i&gt; comes with the plugin and was trained on simulated and on labelled scenes. &lt;i&gt;Install a model set&lt;/i&gt; fetches the published Tibet weights (&lt;i&gt;tibet&lt;/i&gt;) or takes your own; &lt;i&gt;List model sets&lt;/i&gt; describes each one.</source>
<translation>&lt;i&gt;bundled&lt;/i&gt; 随插件提供，用模拟和标注影像训练。&lt;i&gt;安装模型集&lt;/i&gt;可下载已发布的青藏权重（&lt;i&gt;tibet&lt;/i&gt;）或使用您自己的权重；&lt;i&gt;列出模型集&lt;/i&gt;描述每个模型集。</translation>
</message>
<message>
<location filename="../commands/mapping_options.py"/>
<source>A folder with files that end in as, des and as_des (NAME_as.pth and so on), or with folders of these names. It replaces the model set above.</source>
<translation>含以 as、des 和 as_des 结尾的文件（NAME_as.pth 等）或同名文件夹的文件夹。它代替上面的模型集。</translation>
</message>
<message>
<location filename="../commands/mapping_options.py"/>
<source>One weights file</source>
<translation>单个权重文件</translation>
</message>
<message>
<location filename="../commands/mapping_options.py"/>
<source>For exactly the orbits given: with two rasters it must be a 4-band file, which is then used for every tile.</source>
<translation>严格对应所给轨道：两个栅格时必须是 4 波段文件，并用于每个分块。</translation>
</message>
<message>
<location filename="../commands/mapping_options.py"/>
<source>Weights (*.pth *.pt)</source>
<translation>权重 (*.pth *.pt)</translation>
</message>
<message>
<location filename="../commands/mapping_options.py"/>
<source>Map only this part</source>
<translation>仅对此部分制图</translation>
</message>
<message>
<location filename="../commands/mapping_options.py"/>
<source>The network still sees the surroundings of the part, so the result equals the same part of the whole map.</source>
<translation>网络仍会看到该部分的周围，因此结果与整幅地图的相同部分一致。</translation>
</message>
<message>
<location filename="../commands/monthly_water.py"/>
<source>Calibrated, terrain-corrected backscatter with VV and VH, any number of rasters of one orbit or of both. The orbit of each is found in its metadata, its name, or the folders that it lies in. Periods with both orbits are mapped from both, others from the one that is available. If several rasters of one orbit fall into a period, they are overlaid: a pixel has the values of the latest raster that observed it, and nothing is averaged; rasters of the same date are overlaid in order of their names, the last on top. All masks lie on one grid, which has the pixels of the earliest ascending raster (else of the earliest descending one) and covers the ground of all rasters; values on other pixels are interpolated bilinearly.</source>
<translation>已定标并经地形校正的后向散射，含 VV 和 VH，单轨或双轨的任意数量栅格。每个栅格的轨道从其元数据、名称或所在文件夹中查找。有两个轨道的时段用两者制图，其他时段用可用的轨道。同一轨道的多个栅格落在同一时段时相互叠盖：像元取最后观测到它的栅格的值，不作平均；同一日期的栅格按名称顺序叠盖，最后的在上。所有掩膜位于同一格网，采用最早升轨栅格（否则最早降轨栅格）的像元，并覆盖所有栅格的范围；其他像元上的值进行双线性插值。</translation>
</message>
<message>
<location filename="../commands/monthly_water.py"/>
<source>Instead of &lt;i&gt;Backscatter&lt;/i&gt;, to state which rasters are of this orbit.</source>
<translation>代替&lt;i&gt;后向散射&lt;/i&gt;，用于指明哪些栅格属于此轨道。</translation>
</message>
<message>
<location filename="../commands/monthly_water.py"/>
<source>One mask for each</source>
<translation>每个掩膜对应</translation>
</message>
<message>
<location filename="../commands/monthly_water.py"/>
<source>day, dekad (starting on the 1st, 11th and 21st), month, quarter or year. A raster that covers several days counts by the middle one.</source>
<translation>日（day）、旬（dekad，从 1、11、21 日开始）、月（month）、季（quarter）或年（year）。跨多日的栅格按中间一日计。</translation>
</message>
<message>
<location filename="../commands/monthly_water.py"/>
<source>Also write probabilities</source>
<translation>同时写出概率</translation>
</message>
<message>
<location filename="../commands/monthly_water.py"/>
<source>In whole percent, 255 where there is no observation; they are not loaded.</source>
<translation>整数百分比，无观测处为 255；不加载。</translation>
</message>
<message>
<location filename="../commands/monthly_water.py"/>
<source>Folder for the masks</source>
<translation>掩膜文件夹</translation>
</message>
<message>
<location filename="../commands/monthly_water.py"/>
<source>Gets water_2020-03.tif and so on, and probability_2020-03.tif. A mask that was made from the same rasters (name, size, time of change) with the same weights, threshold, grid and settings is kept, so an interrupted run continues where it stopped; any other file of that name is replaced. If a period fails, the others are still mapped, and the log says which failed and why.</source>
<translation>其中将有 water_2020-03.tif 等以及 probability_2020-03.tif。由相同栅格（名称、大小、修改时间）以及相同权重、阈值、格网和设置生成的掩膜会保留，因此中断的运行会从停止处继续；其他同名文件将被替换。某个时段失败时其他时段仍会制图，日志会说明哪个失败及原因。</translation>
</message>
<message>
<location filename="../commands/monthly_water.py"/>
<source>Map monthly surface water</source>
<translation>逐月地表水制图</translation>
</message>
<message>
<location filename="../commands/monthly_water.py"/>
<source>Maps surface water of every month from many dated Sentinel-1 rasters.</source>
<translation>由许多带日期的 Sentinel-1 栅格绘制每个月的地表水。</translation>
</message>
<message>
<location filename="../commands/monthly_water.py"/>
<source>Sorts rasters of Sentinel-1 backscatter by month, or by another period, and maps the surface water of each with GMNet, as &lt;i&gt;Map surface water&lt;/i&gt; does. The masks of all months lie on one grid: 1 for water, 0 for land and 255 where there is no observation.</source>
<translation>将 Sentinel-1 后向散射栅格按月或其他时段归类，并像&lt;i&gt;地表水制图&lt;/i&gt;那样用 GMNet 绘制每个时段的地表水。所有月份的掩膜位于同一格网：1 为水体，0 为陆地，255 为无观测。</translation>
</message>
<message>
<location filename="../commands/monthly_water.py"/>
<source>water,lake,flood,sentinel-1,sar,time series,month,year,temporal,dynamics,batch</source>
<translation>水体,湖泊,洪水,sentinel-1,sar,时间序列,月,年,时态,动态,批处理</translation>
</message>
<message>
<location filename="../commands/monthly_water.py"/>
<source>Number of masks written</source>
<translation>写入的掩膜数</translation>
</message>
<message>
<location filename="../commands/monthly_water.py"/>
<source>Number of masks already up to date</source>
<translation>已是最新的掩膜数</translation>
</message>
<message>
<location filename="../commands/monthly_water.py"/>
<source>Periods that failed</source>
<translation>失败的时段</translation>
</message>
<message>
<location filename="../commands/monthly_water.py"/>
<source>Cancelled. Finished masks are kept; run again to continue.</source>
<translation>已取消。已完成的掩膜予以保留；重新运行即可继续。</translation>
</message>
<message>
<location filename="../commands/monthly_water_work.py"/>
<source>%1 is given together with %2; give all rasters in one of the two ways.</source>
<translation>同时给出了 %1 和 %2；请只用其中一种方式给出所有栅格。</translation>
</message>
<message>
<location filename="../commands/monthly_water_work.py"/>
<source>%1 of %2 periods could not be mapped; correct what is named above and run it again, and only they are mapped.</source>
<translation>有 %1 个时段（共 %2 个）无法制图；请改正上面指出的问题并重新运行，届时只对这些时段制图。</translation>
</message>
<message>
<location filename="../commands/plan_maps.py"/>
<source>Scenes of a search</source>
<translation>搜索得到的影像</translation>
</message>
<message>
<location filename="../commands/plan_maps.py"/>
<source>What &lt;i&gt;Search for scenes&lt;/i&gt; wrote, or another STAC item collection; or a text file that names a raster on each line. Give scenes, rasters or a folder, or several of them.</source>
<translation>&lt;i&gt;搜索影像&lt;/i&gt;写出的文件，或其他 STAC 条目集合；也可以是每行写一个栅格的文本文件。请给出影像、栅格或文件夹，也可同时给出几种。</translation>
</message>
<message>
<location filename="../commands/plan_maps.py"/>
<source>Scenes (*.geojson *.json *.txt)</source>
<translation>影像 (*.geojson *.json *.txt)</translation>
</message>
<message>
<location filename="../commands/plan_maps.py"/>
<source>Rasters (VV and VH)</source>
<translation>栅格（VV 和 VH）</translation>
</message>
<message>
<location filename="../commands/plan_maps.py"/>
<source>Calibrated, terrain-corrected backscatter of either orbit. Dates and orbits are read from metadata and names. Two rasters whose names differ only in VV and VH are one scene.</source>
<translation>经过定标和地形校正的后向散射，任一轨道均可。日期和轨道从元数据和名称读取。名称只在 VV 和 VH 上不同的两个栅格是一景影像。</translation>
</message>
<message>
<location filename="../commands/plan_maps.py"/>
<source>Folder with rasters</source>
<translation>含栅格的文件夹</translation>
</message>
<message>
<location filename="../commands/plan_maps.py"/>
<source>With all folders in it.</source>
<translation>包括其中的所有文件夹。</translation>
</message>
<message>
<location filename="../commands/plan_maps.py"/>
<source>Orbit of rasters that do not say theirs</source>
<translation>未注明轨道的栅格的轨道</translation>
</message>
<message>
<location filename="../commands/plan_maps.py"/>
<source>&lt;i&gt;auto&lt;/i&gt; leaves them out, unless the orbit makes no difference for the model set.</source>
<translation>&lt;i&gt;auto&lt;/i&gt; 会略去它们，除非轨道对该模型集没有影响。</translation>
</message>
<message>
<location filename="../commands/plan_maps.py"/>
<source>Area as an extent</source>
<translation>以范围给出的区域</translation>
</message>
<message>
<location filename="../commands/plan_maps.py"/>
<source>It is covered with square tiles. In a shell in degrees: west, south, east, north. Without any area, the ground of all scenes is covered.</source>
<translation>用方形分块覆盖。在命令行以度为单位：西、南、东、北。不给区域时，覆盖所有影像的范围。</translation>
</message>
<message>
<location filename="../commands/plan_maps.py"/>
<source>Area as polygons</source>
<translation>以多边形给出的区域</translation>
</message>
<message>
<location filename="../commands/plan_maps.py"/>
<source>The same. Tiles that none of them touches are left out.</source>
<translation>同上。与任何多边形都不相接的分块会略去。</translation>
</message>
<message>
<location filename="../commands/plan_maps.py"/>
<source>Tiles</source>
<translation>分块</translation>
</message>
<message>
<location filename="../commands/plan_maps.py"/>
<source>Polygons to map one by one, in the place of square tiles: of each, the rectangle around it. In a projected CRS in metres the masks have that CRS, otherwise that of the UTM zone.</source>
<translation>逐个制图的多边形，代替方形分块：每个取其外接矩形。投影坐标参考系以米为单位时，掩膜用该坐标参考系，否则用 UTM 带的。</translation>
</message>
<message>
<location filename="../commands/plan_maps.py"/>
<source>Names of the tiles</source>
<translation>分块的名称</translation>
</message>
<message>
<location filename="../commands/plan_maps.py"/>
<source>Without it, their ids are taken.</source>
<translation>不给时取其编号。</translation>
</message>
<message>
<location filename="../commands/plan_maps.py"/>
<source>Side of a square tile (m)</source>
<translation>方形分块的边长（米）</translation>
</message>
<message>
<location filename="../commands/plan_maps.py"/>
<source>Tiles are counted from the origin of their UTM zone, so that plans of neighbouring areas have the same ones.</source>
<translation>分块从所在 UTM 带的原点起算，因此相邻区域的计划有相同的分块。</translation>
</message>
<message>
<location filename="../commands/plan_maps.py"/>
<source>Size of a pixel (m)</source>
<translation>像元大小（米）</translation>
</message>
<message>
<location filename="../commands/plan_maps.py"/>
<source>Of the masks.</source>
<translation>掩膜的像元大小。</translation>
</message>
<message>
<location filename="../commands/plan_maps.py"/>
<source>Ground around each tile that the network sees (m)</source>
<translation>网络所看到的每个分块周围的范围（米）</translation>
</message>
<message>
<location filename="../commands/plan_maps.py"/>
<source>GMNet looks about 10 km around a pixel, coarsely. More ground makes the seams of tiles fainter, and each tile takes longer.</source>
<translation>GMNet 粗略地看像元周围约 10 公里。范围越大，分块之间的接缝越不明显，每个分块用时越长。</translation>
</message>
<message>
<location filename="../commands/plan_maps.py"/>
<source>Also map so far around the area (m)</source>
<translation>区域四周另外制图的宽度（米）</translation>
</message>
<message>
<location filename="../commands/plan_maps.py"/>
<source>First day</source>
<translation>第一天</translation>
</message>
<message>
<location filename="../commands/plan_maps.py"/>
<source>Scenes of earlier days are left out.</source>
<translation>更早日期的影像会略去。</translation>
</message>
<message>
<location filename="../commands/plan_maps.py"/>
<source>Last day</source>
<translation>最后一天</translation>
</message>
<message>
<location filename="../commands/plan_maps.py"/>
<source>Scenes of later days are left out.</source>
<translation>更晚日期的影像会略去。</translation>
</message>
<message>
<location filename="../commands/plan_maps.py"/>
<source>day, dekad (starting on the 1st, 11th and 21st), month, quarter or year. Within it, scenes of an orbit lie over each other, the latest on top, as in &lt;i&gt;Map monthly surface water&lt;/i&gt;.</source>
<translation>日、旬（从 1、11 和 21 日开始）、月、季或年。其中同一轨道的影像相互叠放，最晚的在最上面，与&lt;i&gt;逐月地表水制图&lt;/i&gt;相同。</translation>
</message>
<message>
<location filename="../commands/plan_maps.py"/>
<source>In whole percent, beside the masks.</source>
<translation>以整数百分比表示，放在掩膜旁边。</translation>
</message>
<message>
<location filename="../commands/plan_maps.py"/>
<source>Elevation model, to exclude steep ground</source>
<translation>高程模型，用于剔除陡坡</translation>
</message>
<message>
<location filename="../commands/plan_maps.py"/>
<source>Slopes are computed from it for each tile, and &lt;i&gt;Exclude terrain&lt;/i&gt; is a part of each task. A raster, or the address of one.</source>
<translation>由它计算每个分块的坡度，&lt;i&gt;剔除地形&lt;/i&gt;是每个任务的一部分。给出栅格，或其地址。</translation>
</message>
<message>
<location filename="../commands/plan_maps.py"/>
<source>Maximum slope (degrees)</source>
<translation>最大坡度（度）</translation>
</message>
<message>
<location filename="../commands/plan_maps.py"/>
<source>Steeper pixels become 250.</source>
<translation>更陡的像元变为 250。</translation>
</message>
<message>
<location filename="../commands/plan_maps.py"/>
<source>Height above drainage (m)</source>
<translation>距河道高度 (m)</translation>
</message>
<message>
<location filename="../commands/plan_maps.py"/>
<source>Higher pixels are excluded. A raster, or the address of one.</source>
<translation>更高的像元会被剔除。给出栅格，或其地址。</translation>
</message>
<message>
<location filename="../commands/plan_maps.py"/>
<source>Maximum height above drainage (m)</source>
<translation>距河道的最大高度 (m)</translation>
</message>
<message>
<location filename="../commands/plan_maps.py"/>
<source>Higher pixels become 250.</source>
<translation>更高的像元变为 250。</translation>
</message>
<message>
<location filename="../commands/plan_maps.py"/>
<source>Where a run puts them. Without it, a folder beside the plan with its name.</source>
<translation>运行时放掩膜的地方。不给时，放在计划旁边与其同名的文件夹。</translation>
</message>
<message>
<location filename="../commands/plan_maps.py"/>
<source>Plan</source>
<translation>计划</translation>
</message>
<message>
<location filename="../commands/plan_maps.py"/>
<source>A GeoPackage: a row for each tile and period, with its scenes and state, and tables of the settings and of the scenes that were left out, with the reasons.</source>
<translation>GeoPackage：每个分块和时段一行，含其影像和状态；另有设置表，以及略去的影像及原因表。</translation>
</message>
<message>
<location filename="../commands/plan_maps.py"/>
<source>Plan maps</source>
<translation>制图计划</translation>
</message>
<message>
<location filename="../commands/plan_maps.py"/>
<source>Plans the maps of an area and a time, tile by tile, as a table that can be run.</source>
<translation>为一个区域和一段时间逐分块规划制图，写成可以运行的表。</translation>
</message>
<message>
<location filename="../commands/plan_maps.py"/>
<source>Sorts Sentinel-1 scenes by tile and period, and writes a plan of what is mapped from what. &lt;i&gt;Run a plan&lt;/i&gt; makes the masks, on this machine or on many, and can be stopped and continued. The plan is a layer of tiles, coloured by their state.</source>
<translation>把 Sentinel-1 影像按分块和时段分类，写出用什么制什么图的计划。&lt;i&gt;运行计划&lt;/i&gt;在本机或多台机器上制作掩膜，可以停止和继续。计划是一个分块图层，按状态着色。</translation>
</message>
<message>
<location filename="../commands/plan_maps.py"/>
<source>Number of tasks</source>
<translation>任务数</translation>
</message>
<message>
<location filename="../commands/plan_maps.py"/>
<source>Number of tiles</source>
<translation>分块数</translation>
</message>
<message>
<location filename="../commands/plan_maps.py"/>
<source>Number of periods</source>
<translation>时段数</translation>
</message>
<message>
<location filename="../commands/plan_maps.py"/>
<source>Millions of pixels to map</source>
<translation>待制图的像元数（百万）</translation>
</message>
<message>
<location filename="../commands/plan_maps.py"/>
<source>Scenes that were left out</source>
<translation>略去的影像</translation>
</message>
<message>
<location filename="../commands/plan_maps_work.py"/>
<source>%1 (%2) is before %3 (%4); swap the two.</source>
<translation>%1（%2）早于 %3（%4）；请对调。</translation>
</message>
<message>
<location filename="../commands/plan_maps_work.py"/>
<source>%1 is given together with %2 or %3; give either tiles or an area to cover with tiles.</source>
<translation>%1 与 %2 或 %3 同时给出；请只给分块，或只给要用分块覆盖的区域。</translation>
</message>
<message>
<location filename="../commands/plan_maps_work.py"/>
<source>No scenes are given; choose %1, %2 or %3.</source>
<translation>没有给出影像；请选择 %1、%2 或 %3。</translation>
</message>
<message>
<location filename="../commands/plan_maps_work.py"/>
<source>is %L1 m, which is less than a pixel; give more.</source>
<translation>为 %L1 米，小于一个像元；请给更大的值。</translation>
</message>
<message>
<location filename="../commands/plan_maps_work.py"/>
<source>%L1 tasks: %L2 tiles, %L3 periods, %L4 million pixels.</source>
<translation>%L1 个任务：%L2 个分块，%L3 个时段，%L4 百万像元。</translation>
</message>
<message>
<location filename="../commands/plan_maps_work.py"/>
<source>Left out: %1. %2</source>
<translation>略去：%1。%2</translation>
</message>
<message>
<location filename="../commands/plan_maps_work.py"/>
<source>%L1 scenes were left out; the plan's table 'left_out' has all reasons.</source>
<translation>略去了 %L1 景影像；计划中的表 'left_out' 列出所有原因。</translation>
</message>
<message>
<location filename="../commands/run_plan.py"/>
<source>A GeoPackage that &lt;i&gt;Plan maps&lt;/i&gt; wrote. What is done already is kept; what failed is tried again.</source>
<translation>&lt;i&gt;制图计划&lt;/i&gt;写出的 GeoPackage。已完成的保留；失败的会重试。</translation>
</message>
<message>
<location filename="../commands/run_plan.py"/>
<source>Workers on this machine (0: none)</source>
<translation>本机的工作进程数（0：无）</translation>
</message>
<message>
<location filename="../commands/run_plan.py"/>
<source>Starts so many processes, which share the GPUs; for machines with more than one. Needs the Python package distributed.</source>
<translation>启动这么多进程，共用各块 GPU；适用于有多块 GPU 的机器。需要 Python 包 distributed。</translation>
</message>
<message>
<location filename="../commands/run_plan.py"/>
<source>Address of a Dask scheduler</source>
<translation>Dask 调度器的地址</translation>
</message>
<message>
<location filename="../commands/run_plan.py"/>
<source>Such as tcp://10.0.0.1:8786: its workers do the tasks. They need this program in the same version, and the plan's files under the same paths.</source>
<translation>例如 tcp://10.0.0.1:8786：由它的工作进程完成任务。它们需要本程序的同一版本，且计划中的文件路径相同。</translation>
</message>
<message>
<location filename="../commands/run_plan.py"/>
<source>Run a plan</source>
<translation>运行计划</translation>
</message>
<message>
<location filename="../commands/run_plan.py"/>
<source>Makes the water masks of a plan, and continues where an earlier run stopped.</source>
<translation>制作计划中的水体掩膜，并从上次停止的地方继续。</translation>
</message>
<message>
<location filename="../commands/run_plan.py"/>
<source>Does the tasks of a plan that are not done: maps each tile and period with GMNet, while it reads the scenes of the next one, and records the state of each task in the plan. Tasks that fail are tried again, then reported, without harm to the others. A plan can be run by one run at a time. At the end, a STAC collection and a virtual raster for each period describe all masks.</source>
<translation>完成计划中尚未完成的任务：用 GMNet 为每个分块和时段制图，同时读取下一个任务的影像，并把每个任务的状态记入计划。失败的任务会重试，然后报告，不影响其他任务。一个计划同时只能由一次运行执行。最后，用 STAC 集合和每个时段的虚拟栅格描述所有掩膜。</translation>
</message>
<message>
<location filename="../commands/run_plan.py"/>
<source>Number of tasks in the plan</source>
<translation>计划中的任务数</translation>
</message>
<message>
<location filename="../commands/run_plan.py"/>
<source>Tasks done by this run</source>
<translation>本次运行完成的任务</translation>
</message>
<message>
<location filename="../commands/run_plan.py"/>
<source>Tasks that were done already</source>
<translation>先前已完成的任务</translation>
</message>
<message>
<location filename="../commands/run_plan.py"/>
<source>Number of tasks that failed</source>
<translation>失败的任务数</translation>
</message>
<message>
<location filename="../commands/run_plan.py"/>
<source>Tasks that failed</source>
<translation>失败的任务</translation>
</message>
<message>
<location filename="../commands/run_plan.py"/>
<source>Speed (million pixels a second)</source>
<translation>速度（百万像元每秒）</translation>
</message>
<message>
<location filename="../commands/run_plan.py"/>
<source>STAC collection of the masks</source>
<translation>掩膜的 STAC 集合</translation>
</message>
<message>
<location filename="../commands/run_plan.py"/>
<source>Folder with the masks</source>
<translation>含掩膜的文件夹</translation>
</message>
<message>
<location filename="../commands/run_plan.py"/>
<source>Cancelled. Finished masks are kept; run the plan again to continue.</source>
<translation>已取消。已完成的掩膜保留；再次运行计划即可继续。</translation>
</message>
<message>
<location filename="../commands/run_plan_work.py"/>
<source>%1 and %2 are given together; a scheduler has workers of its own, so give one of the two.</source>
<translation>%1 与 %2 同时给出；调度器有自己的工作进程，请只给其中之一。</translation>
</message>
<message>
<location filename="../commands/run_plan_work.py"/>
<source>%L1 masks made, %L2 there already, %L3 failed; %L4 million pixels a second.</source>
<translation>完成 %L1 个掩膜，%L2 个已存在，%L3 个失败；每秒 %L4 百万像元。</translation>
</message>
<message>
<location filename="../commands/run_plan_work.py"/>
<source>No task of '%1' could be done. The first failed because: %2</source>
<translation>'%1' 的任务都无法完成。第一个失败的原因：%2</translation>
</message>
<message>
<location filename="../commands/run_plan_work.py"/>
<source>%L1 of %L2 tasks failed (%3 and others); the plan says why. Correct what is wrong and run the plan again: only they are tried again.</source>
<translation>%L2 个任务中有 %L1 个失败（%3 等）；计划中有原因。请改正后再次运行计划：只重试这些任务。</translation>
</message>
<message>
<location filename="../commands/run_plan_work.py"/>
<source>%L1 of %L2 tasks failed (%3); the plan says why. Correct what is wrong and run the plan again: only they are tried again.</source>
<translation>%L2 个任务中有 %L1 个失败（%3）；计划中有原因。请改正后再次运行计划：只重试这些任务。</translation>
</message>
<message>
<location filename="../commands/train_model.py"/>
<source>Train or fine-tune a model</source>
<translation>训练或微调模型</translation>
</message>
<message>
<location filename="../commands/train_model.py"/>
<source>Trains a network on your own rasters with labels of water.</source>
<translation>用您自己的带水体标签的栅格训练网络。</translation>
</message>
<message>
<location filename="../commands/train_model.py"/>
<source>Trains GMNet on rasters of backscatter with labels of water, from a model set or from random weights. A part of the labels is kept for validation. The folder that comes out is a model set for &lt;i&gt;Map surface water&lt;/i&gt;.</source>
<translation>用带水体标签的后向散射栅格训练 GMNet，从模型集或随机权重开始。部分标签留作验证。得到的文件夹是可用于&lt;i&gt;地表水制图&lt;/i&gt;的模型集。</translation>
</message>
<message>
<location filename="../commands/train_model.py"/>
<source>water,sentinel-1,sar,radar,deep learning,training,fine-tuning,transfer learning,labels</source>
<translation>水体,sentinel-1,sar,雷达,深度学习,训练,微调,迁移学习,标签</translation>
</message>
<message>
<location filename="../commands/train_model.py"/>
<source>IoU on the validation blocks before training</source>
<translation>训练前验证块上的 IoU</translation>
</message>
<message>
<location filename="../commands/train_model.py"/>
<source>IoU after training</source>
<translation>训练后的 IoU</translation>
</message>
<message>
<location filename="../commands/train_model.py"/>
<source>Epoch that was kept</source>
<translation>保留的轮次</translation>
</message>
<message>
<location filename="../core/accuracy/accuracy_report.py"/>
<source>Steep or high above drainage (250)</source>
<translation>陡坡或远高于河道 (250)</translation>
</message>
<message>
<location filename="../core/accuracy/accuracy_report.py"/>
<source>Layover or shadow (251)</source>
<translation>叠掩或阴影 (251)</translation>
</message>
<message>
<location filename="../core/accuracy/accuracy_report.py"/>
<source>No observation (255)</source>
<translation>无观测 (255)</translation>
</message>
<message>
<location filename="../core/accuracy/accuracy_report.py"/>
<source>&lt;h2&gt;Caveats&lt;/h2&gt;&lt;ul&gt;%1&lt;/ul&gt;</source>
<translation>&lt;h2&gt;注意事项&lt;/h2&gt;&lt;ul&gt;%1&lt;/ul&gt;</translation>
</message>
<message>
<location filename="../core/accuracy/accuracy_report.py"/>
<source>Sample points for %1</source>
<translation>%1 的样本点</translation>
</message>
<message>
<location filename="../core/accuracy/accuracy_report.py"/>
<source>Accuracy of %1</source>
<translation>%1 的精度</translation>
</message>
<message>
<location filename="../core/accuracy/accuracy_report.py"/>
<source>&lt;p&gt;Reference: %1. %L2 %3 that are water or land in both the map and the reference were compared.&lt;/p&gt;</source>
<translation>&lt;p&gt;参考：%1。共比较了在地图和参考中均为水体或陆地的 %L2 个%3。&lt;/p&gt;</translation>
</message>
<message>
<location filename="../core/accuracy/accuracy_report.py"/>
<source>&lt;h2&gt;Error matrix, %1&lt;/h2&gt;</source>
<translation>&lt;h2&gt;混淆矩阵（%1）&lt;/h2&gt;</translation>
</message>
<message>
<location filename="../core/accuracy/accuracy_report.py"/>
<source>%1 on the map</source>
<translation>地图中为%1</translation>
</message>
<message>
<location filename="../core/accuracy/accuracy_report.py"/>
<source>%1 in the reference</source>
<translation>参考中为%1</translation>
</message>
<message>
<location filename="../core/accuracy/accuracy_report.py"/>
<source>Each point counts equally here. Where points are denser in one class, all of these except the user's accuracies describe the sample, not the map; use those above.</source>
<translation>此处每个点权重相同。若某一类的点更密集，则除用户精度外，这些指标描述的是样本而不是地图；请使用上面的指标。</translation>
</message>
<message>
<location filename="../core/accuracy/accuracy_report.py"/>
<source>Every compared pixel is counted, so these are not estimates from a sample and have no sampling error and no interval. They hold only for the compared pixels. Neighbouring pixels are similar, so many pixels do not prove that the map is as good elsewhere.</source>
<translation>所有比较过的像元都计入，因此这些不是由样本估计的，没有抽样误差和置信区间。它们只适用于比较过的像元。相邻像元相似，因此像元多并不证明地图在别处同样好。</translation>
</message>
<message>
<location filename="../core/accuracy/accuracy_report.py"/>
<source>&lt;h2&gt;Measures of the sample&lt;/h2&gt;</source>
<translation>&lt;h2&gt;样本的指标&lt;/h2&gt;</translation>
</message>
<message>
<location filename="../core/accuracy/accuracy_report.py"/>
<source>&lt;h2&gt;Measures&lt;/h2&gt;</source>
<translation>&lt;h2&gt;指标&lt;/h2&gt;</translation>
</message>
<message>
<location filename="../core/accuracy/accuracy_report.py"/>
<source>User's accuracy (precision)</source>
<translation>用户精度（精确率）</translation>
</message>
<message>
<location filename="../core/accuracy/accuracy_report.py"/>
<source>Producer's accuracy (recall)</source>
<translation>生产者精度（召回率）</translation>
</message>
<message>
<location filename="../core/accuracy/accuracy_report.py"/>
<source>&lt;p&gt;User's accuracy: the share of a class on the map that is correct. Producer's accuracy: the share of a class in the reference that the map found. Where most of the ground is land, overall accuracy is high for any map: look at the IoU. Kappa (Cohen 1960) is given because it is customary; it adds little to the matrix (Pontius, Millones 2011, &lt;a href="https://doi.org/10.1080/01431161.2011.552923"&gt;doi 10.1080/01431161.2011.552923&lt;/a&gt;).&lt;/p&gt;</source>
<translation>&lt;p&gt;用户精度：地图上某一类中正确的比例。生产者精度：参考中某一类被地图找到的比例。若大部分地面是陆地，任何地图的总体精度都会很高：请看 IoU。Kappa（Cohen 1960）按惯例给出；它对矩阵补充不多（Pontius、Millones 2011，&lt;a href="https://doi.org/10.1080/01431161.2011.552923"&gt;doi 10.1080/01431161.2011.552923&lt;/a&gt;）。&lt;/p&gt;</translation>
</message>
<message>
<location filename="../core/accuracy/accuracy_report.py"/>
<source>IoU of water</source>
<translation>水体 IoU</translation>
</message>
<message>
<location filename="../core/accuracy/accuracy_report.py"/>
<source>&lt;h2&gt;Compared area, km²&lt;/h2&gt;</source>
<translation>&lt;h2&gt;比较面积，km²&lt;/h2&gt;</translation>
</message>
<message>
<location filename="../core/accuracy/accuracy_report.py"/>
<source>User's accuracy</source>
<translation>用户精度</translation>
</message>
<message>
<location filename="../core/accuracy/accuracy_report.py"/>
<source>Producer's accuracy</source>
<translation>生产者精度</translation>
</message>
<message>
<location filename="../core/accuracy/accuracy_report.py"/>
<source>Mapped km²</source>
<translation>制图面积 km²</translation>
</message>
<message>
<location filename="../core/accuracy/accuracy_report.py"/>
<source>Estimated km²</source>
<translation>估计面积 km²</translation>
</message>
<message>
<location filename="../core/accuracy/accuracy_report.py"/>
<source>&lt;h2&gt;Area-adjusted estimates for the whole map, ± 95 % interval&lt;/h2&gt;</source>
<translation>&lt;h2&gt;整幅地图的面积校正估计，± 95 % 置信区间&lt;/h2&gt;</translation>
</message>
<message>
<location filename="../core/accuracy/accuracy_report.py"/>
<source>&lt;p&gt;Overall accuracy: &lt;b&gt;%1&lt;/b&gt;&lt;/p&gt;</source>
<translation>&lt;p&gt;总体精度：&lt;b&gt;%1&lt;/b&gt;&lt;/p&gt;</translation>
</message>
<message>
<location filename="../core/accuracy/accuracy_report.py"/>
<source>&lt;p&gt;Each point stands for its share of the area of its class on the map. This holds for points drawn at random in the classes of this map, as this algorithm draws them, and for points at random or on a regular grid over all of it; not for hand-picked points. The intervals cover only the randomness of the sample; errors in the reference come on top of that.&lt;/p&gt;</source>
<translation>&lt;p&gt;每个点代表其类别在地图上面积的一份。这适用于在本地图各类别中随机抽取的点（如本算法所抽取），以及在整幅地图上随机或规则格网分布的点；不适用于人工挑选的点。区间只反映抽样的随机性；参考数据的误差另计。&lt;/p&gt;</translation>
</message>
<message>
<location filename="../core/accuracy/accuracy_report.py"/>
<source>&lt;p&gt;± 0 means that no sampled point was wrong, not that the map has no errors: draw more points to find rare ones.&lt;/p&gt;</source>
<translation>&lt;p&gt;± 0 表示样本点中没有错误，并不表示地图没有错误：请抽取更多的点以发现少见的错误。&lt;/p&gt;</translation>
</message>
<message>
<location filename="../core/accuracy/accuracy_report.py"/>
<source>&lt;p&gt;Error matrix as proportions of the mapped area:&lt;/p&gt;</source>
<translation>&lt;p&gt;以制图面积比例表示的混淆矩阵：&lt;/p&gt;</translation>
</message>
<message>
<location filename="../core/accuracy/accuracy_report.py"/>
<source>&lt;p&gt;Stratified estimators of %1, section 4.&lt;/p&gt;</source>
<translation>&lt;p&gt;分层估计量见 %1，第 4 节。&lt;/p&gt;</translation>
</message>
<message>
<location filename="../core/accuracy/accuracy_report.py"/>
<source>&lt;h2&gt;Left out, %1&lt;/h2&gt;</source>
<translation>&lt;h2&gt;未计入（%1）&lt;/h2&gt;</translation>
</message>
<message>
<location filename="../core/accuracy/accuracy_report.py"/>
<source>&lt;p&gt;Water or land on the map, but unknown in the reference: %L1.&lt;/p&gt;</source>
<translation>&lt;p&gt;地图上为水体或陆地，但参考中未知：%L1。&lt;/p&gt;</translation>
</message>
<message>
<location filename="../core/accuracy/accuracy_report.py"/>
<source>&lt;p&gt;Outside the map: %L1.&lt;/p&gt;</source>
<translation>&lt;p&gt;地图之外：%L1。&lt;/p&gt;</translation>
</message>
<message>
<location filename="../core/accuracy/accuracy_report.py"/>
<source>&lt;p&gt;Known in the reference, but not assessed because the map has neither water nor land there:&lt;/p&gt;</source>
<translation>&lt;p&gt;参考中已知，但因地图在该处既非水体也非陆地而未评价：&lt;/p&gt;</translation>
</message>
<message>
<location filename="../core/accuracy/accuracy_report.py"/>
<source>On the map</source>
<translation>地图上</translation>
</message>
<message>
<location filename="../core/accuracy/accuracy_report.py"/>
<source>&lt;h2&gt;Sample points&lt;/h2&gt;</source>
<translation>&lt;h2&gt;样本点&lt;/h2&gt;</translation>
</message>
<message>
<location filename="../core/accuracy/accuracy_report.py"/>
<source>&lt;p&gt;Drawn at random, without replacement, among the pixels of each class. Determine what is at each point without looking at the map or at the field &lt;i&gt;map_class&lt;/i&gt;, write water or land into the field &lt;i&gt;reference&lt;/i&gt;, and give the layer as reference points for the same mask.&lt;/p&gt;</source>
<translation>&lt;p&gt;在每一类的像元中随机不放回地抽取。请在不看地图和字段 &lt;i&gt;map_class&lt;/i&gt; 的情况下判断每个点是什么，在字段 &lt;i&gt;reference&lt;/i&gt; 中填写 water（水体）或 land（陆地），然后将该图层作为同一掩膜的参考点。&lt;/p&gt;</translation>
</message>
<message>
<location filename="../core/accuracy/accuracy_report.py"/>
<source>Class on the map</source>
<translation>地图类别</translation>
</message>
<message>
<location filename="../core/accuracy/accuracy_report.py"/>
<source>&lt;p&gt;Number of points and allocation: %1, section 5.1.&lt;/p&gt;</source>
<translation>&lt;p&gt;点数与分配：%1，第 5.1 节。&lt;/p&gt;</translation>
</message>
<message>
<location filename="../core/accuracy/assess_command.py"/>
<source>A raster of 0 land, 1 water, 255 no observation, as &lt;i&gt;Map surface water&lt;/i&gt; writes it. Pixels that are 250 or 251 (terrain) or 255 are neither water nor land: they are left out, and the report counts what the reference has there.</source>
<translation>0 陆地、1 水体、255 无观测的栅格，即&lt;i&gt;地表水制图&lt;/i&gt;所写。值为 250 或 251（地形）或 255 的像元既非水体也非陆地：它们不计入，报告会统计参考在该处的内容。</translation>
</message>
<message>
<location filename="../core/accuracy/assess_command.py"/>
<source>Reference raster</source>
<translation>参考栅格</translation>
</message>
<message>
<location filename="../core/accuracy/assess_command.py"/>
<source>A raster of classes on any grid; the value at the centre of a mask's pixel counts. Every pixel is compared, so the measures are counted, not estimated, and have no intervals.</source>
<translation>任意格网上的分类栅格；以掩膜像元中心处的值为准。每个像元都比较，因此指标是统计而非估计，没有置信区间。</translation>
</message>
<message>
<location filename="../core/accuracy/assess_command.py"/>
<source>Reference polygons or points</source>
<translation>参考多边形或点</translation>
</message>
<message>
<location filename="../core/accuracy/assess_command.py"/>
<source>In any CRS; give a raster or a layer, not both. A pixel belongs to a polygon if its centre is inside; where polygons overlap, water takes precedence over land, and other values over both. Points that were drawn at random in the classes of this mask (as this algorithm draws them), or at random or on a regular grid over all of it, also give area-adjusted estimates for the whole map with 95 % intervals. Hand-picked points do not: use only their error matrix.</source>
<translation>任意 CRS；给出栅格或图层之一，不要两者都给。像元中心在多边形内即属于该多边形；多边形重叠处水体优先于陆地，其他值优先于两者。在本掩膜各类别中随机抽取的点（如本算法所抽取），或在整个掩膜上随机或按规则格网布设的点，还能给出整幅地图的面积校正估计及 95 % 置信区间。人工挑选的点则不能：只使用其混淆矩阵。</translation>
</message>
<message>
<location filename="../core/accuracy/assess_command.py"/>
<source>Field with water or land</source>
<translation>水体或陆地字段</translation>
</message>
<message>
<location filename="../core/accuracy/assess_command.py"/>
<source>The field of the layer that distinguishes water from land. Empty: all polygons are water; for points, the field &lt;i&gt;reference&lt;/i&gt;.</source>
<translation>图层中区分水体与陆地的字段。留空：所有多边形都是水体；对于点，使用字段 &lt;i&gt;reference&lt;/i&gt;。</translation>
</message>
<message>
<location filename="../core/accuracy/assess_command.py"/>
<source>Accuracy report</source>
<translation>精度报告</translation>
</message>
<message>
<location filename="../core/accuracy/assess_command.py"/>
<source>A page with the error matrix, the measures, and what was left out and why. Formulas are those of Olofsson et al. (2014), doi 10.1016/j.rse.2014.02.015.</source>
<translation>一个网页，含混淆矩阵、各项指标以及哪些未计入及原因。公式见 Olofsson 等（2014），doi 10.1016/j.rse.2014.02.015。</translation>
</message>
<message>
<location filename="../core/accuracy/assess_command.py"/>
<source>The numbers of the report as a CSV file.</source>
<translation>报告中的数字，CSV 文件。</translation>
</message>
<message>
<location filename="../core/accuracy/assess_command.py"/>
<source>Agreement</source>
<translation>一致性</translation>
</message>
<message>
<location filename="../core/accuracy/assess_command.py"/>
<source>A raster of where mask and reference agree: 0 land in both, 1 water in both, 2 water on the map only, 3 water in the reference only, 255 not compared. For a reference raster or polygons.</source>
<translation>掩膜与参考是否一致的栅格：0 两者均为陆地，1 两者均为水体，2 仅地图为水体，3 仅参考为水体，255 未比较。适用于参考栅格或多边形。</translation>
</message>
<message>
<location filename="../core/accuracy/assess_command.py"/>
<source>Sample points</source>
<translation>样本点</translation>
</message>
<message>
<location filename="../core/accuracy/assess_command.py"/>
<source>If you have no reference yet. Points are drawn at random among the pixels of each class, with the fields &lt;i&gt;id&lt;/i&gt;, &lt;i&gt;map_class&lt;/i&gt; and the empty &lt;i&gt;reference&lt;/i&gt;. Write water or land there, from a better image and without looking at the map, then give the layer as reference points for the same mask.</source>
<translation>如果还没有参考数据。在每一类的像元中随机抽取点，带有字段 &lt;i&gt;id&lt;/i&gt;、&lt;i&gt;map_class&lt;/i&gt; 和空字段 &lt;i&gt;reference&lt;/i&gt;。请根据更好的影像、不看地图，在其中填写 water（水体）或 land（陆地），然后将该图层作为同一掩膜的参考点。</translation>
</message>
<message>
<location filename="../core/accuracy/assess_command.py"/>
<source>Half the width of its 95 % interval</source>
<translation>其 95 % 置信区间宽度的一半</translation>
</message>
<message>
<location filename="../core/accuracy/assess_command.py"/>
<source>Assess accuracy</source>
<translation>精度评价</translation>
</message>
<message>
<location filename="../core/accuracy/assess_command.py"/>
<source>Compares a water mask with reference data, or draws random sample points for you to label.</source>
<translation>将水体掩膜与参考数据比较，或随机抽取样本点供您标注。</translation>
</message>
<message>
<location filename="../core/accuracy/assess_command.py"/>
<source>Measures how accurate a water mask is: error matrix, overall, user's and producer's accuracy, F1, IoU and kappa, against a raster, polygons or points. Points that were drawn at random also give area-adjusted accuracy and the area of water with 95 % intervals. If you have no reference data, let it draw sample points first.</source>
<translation>衡量水体掩膜的精度：与栅格、多边形或点相比的混淆矩阵、总体精度、用户精度和生产者精度、F1、IoU 及 kappa。随机抽取的点还给出面积校正精度和水体面积及其 95 % 置信区间。如果没有参考数据，请先让它抽取样本点。</translation>
</message>
<message>
<location filename="../core/accuracy/assess_command.py"/>
<source>water,accuracy,validation,error matrix,confusion matrix,kappa,iou,f1,user's accuracy,producer's accuracy,area-adjusted,stratified random sample,olofsson</source>
<translation>水体,精度,验证,误差矩阵,混淆矩阵,kappa,iou,f1,用户精度,生产者精度,面积校正,分层随机抽样,olofsson</translation>
</message>
<message>
<location filename="../core/accuracy/assess_command.py"/>
<source>Compared pixels or points</source>
<translation>比较的像元或点</translation>
</message>
<message>
<location filename="../core/accuracy/assess_command.py"/>
<source>User's accuracy (precision) of water</source>
<translation>水体用户精度（精确率）</translation>
</message>
<message>
<location filename="../core/accuracy/assess_command.py"/>
<source>Producer's accuracy (recall) of water</source>
<translation>水体生产者精度（召回率）</translation>
</message>
<message>
<location filename="../core/accuracy/assess_command.py"/>
<source>User's accuracy of land</source>
<translation>陆地用户精度</translation>
</message>
<message>
<location filename="../core/accuracy/assess_command.py"/>
<source>Producer's accuracy of land</source>
<translation>陆地生产者精度</translation>
</message>
<message>
<location filename="../core/accuracy/assess_command.py"/>
<source>Kappa</source>
<translation>Kappa</translation>
</message>
<message>
<location filename="../core/accuracy/assess_command.py"/>
<source>Area-adjusted overall accuracy</source>
<translation>面积校正总体精度</translation>
</message>
<message>
<location filename="../core/accuracy/assess_command.py"/>
<source>Area-adjusted producer's accuracy of water</source>
<translation>面积校正水体生产者精度</translation>
</message>
<message>
<location filename="../core/accuracy/assess_command.py"/>
<source>Area-adjusted area of water (km²)</source>
<translation>面积校正水体面积 (km²)</translation>
</message>
<message>
<location filename="../core/accuracy/assess_command.py"/>
<source>%1 (km²)</source>
<translation>%1 (km²)</translation>
</message>
<message>
<location filename="../core/accuracy/assess_work.py"/>
<source>the raster '%1'</source>
<translation>栅格“%1”</translation>
</message>
<message>
<location filename="../core/accuracy/assess_work.py"/>
<source>%1 compares pixel by pixel, which needs a reference raster or polygons; leave it empty.</source>
<translation>%1 逐像元比较，需要参考栅格或多边形；请将其留空。</translation>
</message>
<message>
<location filename="../core/accuracy/assess_work.py"/>
<source>There is nothing to compare the mask with. Give %1 or %2; if you have neither, choose where to save %3 and label them.</source>
<translation>没有可与掩膜比较的数据。请给出 %1 或 %2；如果都没有，请选择 %3 的保存位置并为其标注。</translation>
</message>
<message>
<location filename="../core/accuracy/assess_work.py"/>
<source>Overall accuracy %1; of water: user's %2, producer's %3, F1 %4, IoU %5; kappa %6.</source>
<translation>总体精度 %1；水体：用户精度 %2，生产者精度 %3，F1 %4，IoU %5；kappa %6。</translation>
</message>
<message>
<location filename="../core/accuracy/assess_work.py"/>
<source>Area-adjusted, with 95 % intervals: overall accuracy %1; of water: producer's %2, area %3 km².</source>
<translation>面积校正，95 % 置信区间：总体精度 %1；水体：生产者精度 %2，面积 %3 km²。</translation>
</message>
<message>
<location filename="../core/accuracy/assess_work.py"/>
<source>Agreement of %1 with its reference</source>
<translation>%1 与其参考的一致性</translation>
</message>
<message>
<location filename="../core/accuracy/assessment.py"/>
<source>%1 and %2 are the same raster; choose another one to compare the mask with.</source>
<translation>%1 和 %2 是同一个栅格；请选择另一个与掩膜比较。</translation>
</message>
<message>
<location filename="../core/accuracy/assessment.py"/>
<source>it can have no sample points</source>
<translation>它不能有样本点</translation>
</message>
<message>
<location filename="../core/accuracy/assessment.py"/>
<source>the agreement</source>
<translation>一致性栅格</translation>
</message>
<message>
<location filename="../core/accuracy/assessment.py"/>
<source>The reference has no %1 where the mask is known, so user's accuracies and the measures of both classes together mean little.</source>
<translation>在掩膜已知之处参考中没有%1，因此用户精度和两类合计的指标意义不大。</translation>
</message>
<message>
<location filename="../core/accuracy/assessment.py"/>
<source>Mask and reference contradict each other: the mask has land in %L1 of the reference's water, and water in %L2 of its land. Check whether the classes of one of them are swapped (1 means land in some water masks, such as those of ASF HyP3), and that both show the same place and time.</source>
<translation>掩膜与参考相互矛盾：参考的水体中有 %L1 在掩膜中为陆地，参考的陆地中有 %L2 在掩膜中为水体。请检查其中之一的类别是否颠倒（在某些水体掩膜中，如 ASF HyP3 的掩膜，1 表示陆地），以及两者是否为同一地点和时间。</translation>
</message>
<message>
<location filename="../core/accuracy/assessment.py"/>
<source>%1 has 255, which neither %2 nor %3 has, so those pixels are unknown; if 255 means water or land, add it there.</source>
<translation>%1 含有 255，而 %2 和 %3 中都没有，因此这些像元未知；如果 255 表示水体或陆地，请加入其中。</translation>
</message>
<message>
<location filename="../core/accuracy/assessment.py"/>
<source>Points outside the mask, left out: %1.</source>
<translation>掩膜之外、未计入的点：%1。</translation>
</message>
<message>
<location filename="../core/accuracy/assessment.py"/>
<source>Points labelled neither water nor land, left out: %1. If they were hard to judge, the estimates are too optimistic.</source>
<translation>既未标为水体也未标为陆地、未计入的点：%1。如果它们是难以判断的点，则估计过于乐观。</translation>
</message>
<message>
<location filename="../core/accuracy/assessment.py"/>
<source>Points that share a pixel with another point: %1. A random sample contains each pixel once.</source>
<translation>与其他点同在一个像元的点：%1。随机样本中每个像元只出现一次。</translation>
</message>
<message>
<location filename="../core/accuracy/assessment.py"/>
<source>Points that were drawn in a class other than the mask's: %1. They are a sample of another map, so area-adjusted estimates do not hold for this one. Draw points on this mask.</source>
<translation>抽样时类别与掩膜不同的点：%1。它们是另一幅地图的样本，因此面积校正估计不适用于本图。请在本掩膜上抽取点。</translation>
</message>
<message>
<location filename="../core/accuracy/assessment.py"/>
<source>No point lies where the mask has %1, so there are no estimates for the whole map; add points there.</source>
<translation>掩膜为%1之处没有点，因此没有整幅地图的估计；请在那里添加点。</translation>
</message>
<message>
<location filename="../core/accuracy/assessment.py"/>
<source>Only one point lies where the mask has %1, too few to estimate the error.</source>
<translation>掩膜为%1之处只有一个点，不足以估计误差。</translation>
</message>
<message>
<location filename="../core/accuracy/class_words.py"/>
<source>not water</source>
<translation>非水体</translation>
</message>
<message>
<location filename="../core/accuracy/class_words.py"/>
<source>the values of %1 are numbers</source>
<translation>%1 的值是数字</translation>
</message>
<message>
<location filename="../core/accuracy/class_words.py"/>
<source>%1 and %2 both have %3; a value can mean only one of them.</source>
<translation>%1 和 %2 都含有 %3；一个值只能表示其中之一。</translation>
</message>
<message>
<location filename="../core/accuracy/class_words.py"/>
<source>Words, numbers and ranges of numbers such as 50-99, separated by commas. Every other value is unknown and is left out.</source>
<translation>单词、数字以及数字范围（如 50-99），用逗号分隔。其他值均为未知，不计入。</translation>
</message>
<message>
<location filename="../core/accuracy/class_words.py"/>
<source>Values that mean water</source>
<translation>表示水体的值</translation>
</message>
<message>
<location filename="../core/accuracy/class_words.py"/>
<source>Values that mean land</source>
<translation>表示陆地的值</translation>
</message>
<message>
<location filename="../core/accuracy/class_words.py"/>
<source>Written like the values that mean water.</source>
<translation>写法与表示水体的值相同。</translation>
</message>
<message>
<location filename="../core/accuracy/class_words.py"/>
<source>Everything outside the polygons is land</source>
<translation>多边形之外均为陆地</translation>
</message>
<message>
<location filename="../core/accuracy/class_words.py"/>
<source>Otherwise it is unknown.</source>
<translation>否则为未知。</translation>
</message>
<message>
<location filename="../core/accuracy/comparison.py"/>
<source>the areas of its classes are unknown</source>
<translation>其各类别的面积未知</translation>
</message>
<message>
<location filename="../core/accuracy/comparison.py"/>
<source>None of the %1 points of %2 lies on %3; choose a reference that covers the same place.</source>
<translation>%2 的 %1 个点均不在 %3 上；请选择覆盖同一地点的参考。</translation>
</message>
<message>
<location filename="../core/accuracy/comparison.py"/>
<source>%1 has no usable pixel (no observation, or excluded terrain) wherever %2 is labelled; choose a reference for another place or a map of another time.</source>
<translation>在 %2 有标注之处，%1 没有可用像元（无观测或已剔除地形）；请选择另一地点的参考或另一时间的地图。</translation>
</message>
<message>
<location filename="../core/accuracy/comparison.py"/>
<source>%1 labels no pixel of %2 as water or land; check that it covers the same place, and that %3 and %4 are values that occur in it.</source>
<translation>%1 未将 %2 的任何像元标为水体或陆地；请检查它是否覆盖同一地点，以及 %3 和 %4 是否为其中出现的值。</translation>
</message>
<message>
<location filename="../core/accuracy/reference.py"/>
<source>%1 has %2 bands; a reference raster has one.</source>
<translation>%1 有 %2 个波段；参考栅格只有一个。</translation>
</message>
<message>
<location filename="../core/accuracy/reference.py"/>
<source>%1 has no number, but the values of %2 are numbers; give those that mean land.</source>
<translation>%1 中没有数字，但 %2 的值是数字；请给出表示陆地的数字。</translation>
</message>
<message>
<location filename="../core/accuracy/reference.py"/>
<source>%1 has no number, but the values of %2 are numbers; give those that mean water.</source>
<translation>%1 中没有数字，但 %2 的值是数字；请给出表示水体的数字。</translation>
</message>
<message>
<location filename="../core/accuracy/reference.py"/>
<source>%1 has %2 x %3 pixels and %4 %5 x %6, and neither is georeferenced; give georeferenced rasters.</source>
<translation>%1 有 %2 x %3 个像元，%4 有 %5 x %6 个，且都没有地理参考；请给出有地理参考的栅格。</translation>
</message>
<message>
<location filename="../core/accuracy/reference.py"/>
<source>%1 does not overlap %2; choose a reference that covers the same place.</source>
<translation>%1 与 %2 不重叠；请选择覆盖同一地点的参考。</translation>
</message>
<message>
<location filename="../core/accuracy/reference_file.py"/>
<source>the polygons of '%1'</source>
<translation>“%1”的多边形</translation>
</message>
<message>
<location filename="../core/accuracy/reference_file.py"/>
<source>the points of '%1'</source>
<translation>“%1”的点</translation>
</message>
<message>
<location filename="../core/accuracy/reference_file.py"/>
<source>%1 is empty; choose another layer.</source>
<translation>%1 为空；请选择另一个图层。</translation>
</message>
<message>
<location filename="../core/accuracy/reference_file.py"/>
<source>%1 contains geometries other than polygons; give labels as polygons or rasters.</source>
<translation>%1 含有非多边形的几何；请以多边形或栅格给出标签。</translation>
</message>
<message>
<location filename="../core/accuracy/reference_file.py"/>
<source>%1 mixes polygons, points or other geometries; choose a layer of polygons or of points.</source>
<translation>%1 混有多边形、点或其他几何；请选择多边形图层或点图层。</translation>
</message>
<message>
<location filename="../core/accuracy/reference_vectors.py"/>
<source>%1 has no field '%2', only %3.</source>
<translation>%1 没有字段“%2”，只有 %3。</translation>
</message>
<message>
<location filename="../core/accuracy/reference_vectors.py"/>
<source>Choose the field of %1 that distinguishes water from land (%2).</source>
<translation>请选择 %1 中区分水体与陆地的字段（%2）。</translation>
</message>
<message>
<location filename="../core/accuracy/reference_vectors.py"/>
<source>no value</source>
<translation>无值</translation>
</message>
<message>
<location filename="../core/accuracy/reference_vectors.py"/>
<source>No feature of %1 is labelled water or land: field '%2' contains %3, but %4 is %5 and %6 is %7.</source>
<translation>%1 中没有要素标为水体或陆地：字段“%2”含有 %3，但 %4 为 %5，%6 为 %7。</translation>
</message>
<message>
<location filename="../core/accuracy/reference_vectors.py"/>
<source>%1 cannot be overlaid on it</source>
<translation>%1 无法与其叠加</translation>
</message>
<message>
<location filename="../core/accuracy/reference_vectors.py"/>
<source>%1 has no coordinate reference system, so it cannot be overlaid on %2; assign one (native:assignprojection).</source>
<translation>%1 没有坐标参考系，因此无法与 %2 叠加；请为其指定一个（native:assignprojection）。</translation>
</message>
<message>
<location filename="../core/accuracy/reference_vectors.py"/>
<source>%1 does not touch %2; choose a reference that covers the same place.</source>
<translation>%1 与 %2 不相接；请选择覆盖同一地点的参考。</translation>
</message>
<message>
<location filename="../core/accuracy/reference_vectors.py"/>
<source>The raster</source>
<translation>栅格</translation>
</message>
<message>
<location filename="../core/accuracy/reference_vectors.py"/>
<source>%1 cannot be overlaid on the raster (%2).</source>
<translation>%1 无法与栅格叠加（%2）。</translation>
</message>
<message>
<location filename="../core/accuracy/reference_vectors.py"/>
<source>the polygon %1</source>
<translation>多边形 %1</translation>
</message>
<message>
<location filename="../core/accuracy/reference_vectors.py"/>
<source>the polygon </source>
<translation>多边形</translation>
</message>
<message>
<location filename="../core/accuracy/reference_vectors.py"/>
<source>Polygons of %1 that contain no pixel centre and have no effect: %2.</source>
<translation>%1 中不含像元中心、不起作用的多边形：%2。</translation>
</message>
<message>
<location filename="../core/accuracy/reference_vectors.py"/>
<source>%1 cannot be read (%2).</source>
<translation>无法读取 %1（%2）。</translation>
</message>
<message>
<location filename="../core/accuracy/reference_vectors.py"/>
<source>no layer</source>
<translation>无图层</translation>
</message>
<message>
<location filename="../core/accuracy/reference_vectors.py"/>
<source>The CRS of %1 or of the mask is unknown; assign one.</source>
<translation>%1 或掩膜的 CRS 未知；请指定一个。</translation>
</message>
<message>
<location filename="../core/accuracy/sampling.py"/>
<source>%1 is %2, but only %3 pixels of the mask are water or land; draw fewer points.</source>
<translation>%1 为 %2，但掩膜只有 %3 个像元是水体或陆地；请减少点数。</translation>
</message>
<message>
<location filename="../core/accuracy/sampling.py"/>
<source>%1 is %2, but %3 points are needed for at least %4 in each class; draw more points, or lower %5.</source>
<translation>%1 为 %2，但要使每类至少有 %4 个点需要 %3 个点；请增加点数或减小 %5。</translation>
</message>
<message>
<location filename="../core/accuracy/sampling.py"/>
<source>No pixel of %1 is water or land, so no points can be drawn.</source>
<translation>%1 没有像元是水体或陆地，因此无法抽取点。</translation>
</message>
<message>
<location filename="../core/accuracy/sampling.py"/>
<source>%1 points are more than %2; raise %3 or lower %4.</source>
<translation>%1 个点超过了 %2；请增大 %3 或减小 %4。</translation>
</message>
<message>
<location filename="../core/accuracy/sampling.py"/>
<source>%1 in %2</source>
<translation>%2 中 %1</translation>
</message>
<message>
<location filename="../core/accuracy/sampling.py"/>
<source>%1 sample points: %2.</source>
<translation>%1 个样本点：%2。</translation>
</message>
<message>
<location filename="../core/accuracy/sampling_design.py"/>
<source>Sample points (0: computed)</source>
<translation>样本点数（0：自动计算）</translation>
</message>
<message>
<location filename="../core/accuracy/sampling_design.py"/>
<source>0 takes as many as are needed for the target standard error of the overall accuracy, if the classes' user's accuracies are as expected (Olofsson et al. 2014, equation 13).</source>
<translation>为 0 时，按各类用户精度为预期值时达到总体精度目标标准误差所需的数量抽取（Olofsson 等 2014，公式 13）。</translation>
</message>
<message>
<location filename="../core/accuracy/sampling_design.py"/>
<source>Sample points in each class</source>
<translation>每类样本点的分配</translation>
</message>
<message>
<location filename="../core/accuracy/sampling_design.py"/>
<source>&lt;i&gt;minimum&lt;/i&gt; allocates points by area, but at least the minimum number to each class; &lt;i&gt;proportional&lt;/i&gt; allocates by area alone; &lt;i&gt;equal&lt;/i&gt; gives each class the same number.</source>
<translation>&lt;i&gt;minimum&lt;/i&gt; 按面积分配，但每类至少达到最小数量；&lt;i&gt;proportional&lt;/i&gt; 仅按面积分配；&lt;i&gt;equal&lt;/i&gt; 每类数量相同。</translation>
</message>
<message>
<location filename="../core/accuracy/sampling_design.py"/>
<source>Minimum sample points in a class</source>
<translation>每类最少样本点数</translation>
</message>
<message>
<location filename="../core/accuracy/sampling_design.py"/>
<source>For the allocation &lt;i&gt;minimum&lt;/i&gt;.</source>
<translation>用于 &lt;i&gt;minimum&lt;/i&gt; 分配。</translation>
</message>
<message>
<location filename="../core/accuracy/sampling_design.py"/>
<source>Target standard error of accuracy</source>
<translation>精度的目标标准误差</translation>
</message>
<message>
<location filename="../core/accuracy/sampling_design.py"/>
<source>Expected user's accuracy of water</source>
<translation>水体的预期用户精度</translation>
</message>
<message>
<location filename="../core/accuracy/sampling_design.py"/>
<source>Expected user's accuracy of land</source>
<translation>陆地的预期用户精度</translation>
</message>
<message>
<location filename="../core/accuracy/sampling_design.py"/>
<source>Random seed</source>
<translation>随机种子</translation>
</message>
<message>
<location filename="../core/accuracy/sampling_design.py"/>
<source>The same mask, design and seed give the same points.</source>
<translation>相同的掩膜、设计和种子给出相同的点。</translation>
</message>
<message>
<location filename="../core/backscatter/border_rule.py"/>
<source>Pixels to cut off at frames' borders</source>
<translation>影像边缘裁去的像元数</translation>
</message>
<message>
<location filename="../core/backscatter/border_rule.py"/>
<source>The width of a rim that is removed after the noise. Holes inside a frame and the edge of the raster itself do not count as a border.</source>
<translation>去除噪声后再去掉的边带宽度。景内的空洞和栅格自身的边缘不算边界。</translation>
</message>
<message>
<location filename="../core/backscatter/border_rule.py"/>
<source>Border noise: VV below (dB)</source>
<translation>边缘噪声：VV 低于 (dB)</translation>
</message>
<message>
<location filename="../core/backscatter/border_rule.py"/>
<source>For ground range products from before March 2018, which have noise along the border of the swath unless it was removed. Empty for no removal. Each row and column loses the values below this level, from the outside up to the first value above it. -30 removes little else, although calm water at the border is lost too.</source>
<translation>适用于 2018 年 3 月之前的地距产品（GRD），若未去除，其条带边缘有噪声。留空表示不去除。每行和每列从外侧起去掉低于此值的数值，直到第一个高于它的值。-30 很少去掉其他内容，但边缘处的平静水面也会丢失。</translation>
</message>
<message>
<location filename="../core/backscatter/fillings.py"/>
<source>%1 of %2 is %3; taken as missing.</source>
<translation>%2 的 %1 为 %3；视为缺失。</translation>
</message>
<message>
<location filename="../core/backscatter/fillings.py"/>
<source>%1 of %2 is exactly %3 and counts as observed; if that stands for missing, declare it as the nodata value (gdal:translate).</source>
<translation>%2 的 %1 恰为 %3，计为有观测；如果它表示缺失，请将其声明为 nodata 值（gdal:translate）。</translation>
</message>
<message>
<location filename="../core/backscatter/fillings.py"/>
<source>0 in VV and VH</source>
<translation>VV 和 VH 均为 0</translation>
</message>
<message>
<location filename="../core/backscatter/fillings.py"/>
<source>exactly 0 in %1</source>
<translation>%1 中恰为 0</translation>
</message>
<message>
<location filename="../core/backscatter/fillings.py"/>
<source>%L1 in %2, far from all other values</source>
<translation>%2 中为 %L1，远离所有其他值</translation>
</message>
<message>
<location filename="../core/backscatter/fillings.py"/>
<source>outside %L1 to %L2 dB, the range that Sentinel-1 can measure</source>
<translation>超出 %L1 至 %L2 dB，即 Sentinel-1 可测的范围</translation>
</message>
<message>
<location filename="../core/backscatter/fillings.py"/>
<source>too low to be backscatter</source>
<translation>过低，不可能是后向散射</translation>
</message>
<message>
<location filename="../core/backscatter/fillings.py"/>
<source>%L1 in %2</source>
<translation>%2 中为 %L1</translation>
</message>
<message>
<location filename="../core/backscatter/fillings.py"/>
<source>%1, such as %2</source>
<translation>%1，例如 %2</translation>
</message>
<message>
<location filename="../core/backscatter/fillings.py"/>
<source>%L1 in VV and %L2 in VH</source>
<translation>VV 中为 %L1、VH 中为 %L2</translation>
</message>
<message>
<location filename="../core/backscatter/fillings.py"/>
<source> in %1</source>
<translation>（%1）</translation>
</message>
<message>
<location filename="../core/backscatter/fillings.py"/>
<source> in %1 and %2</source>
<translation>（%1 和 %2）</translation>
</message>
<message>
<location filename="../core/backscatter/fillings.py"/>
<source>less than 0.1%</source>
<translation>不到 0.1%</translation>
</message>
<message>
<location filename="../core/backscatter/fillings.py"/>
<source>About %1</source>
<translation>约 %1</translation>
</message>
<message>
<location filename="../core/backscatter/frames.py"/>
<source>if it is a stack (ascending VV, VH, descending VV, VH), map it as it is; to prepare two of its bands, </source>
<translation>如果它是叠加栅格（升轨 VV、VH，降轨 VV、VH），请直接制图；要准备其中两个波段，</translation>
</message>
<message>
<location filename="../core/backscatter/frames.py"/>
<source>%1 contains a raster twice; give each one once.</source>
<translation>%1 中有重复的栅格；每个只给一次。</translation>
</message>
<message>
<location filename="../core/backscatter/frames.py"/>
<source>%1 is %2, but the networks need VV and VH; choose an acquisition with VV and VH.</source>
<translation>%1 是 %2，但网络需要 VV 和 VH；请选择含 VV 和 VH 的影像。</translation>
</message>
<message>
<location filename="../core/backscatter/frames.py"/>
<source>Cannot tell whether %1 is VV or VH; leave it out if it is neither, or else put VV or VH into the file's name as a separate word, such as scene_VV.tif.</source>
<translation>无法判断 %1 是 VV 还是 VH；如果两者都不是，请将其去掉，否则请在文件名中以单独的词写上 VV 或 VH，例如 scene_VV.tif。</translation>
</message>
<message>
<location filename="../core/backscatter/frames.py"/>
<source>%1: %2 and others have no counterpart of the other polarisation; add %3.</source>
<translation>%1：%2 等没有另一极化的对应文件；请添加 %3。</translation>
</message>
<message>
<location filename="../core/backscatter/frames.py"/>
<source>%1: %2 and others has no counterpart of the other polarisation; add %3.</source>
<translation>%1：%2 等没有另一极化的对应文件；请添加 %3。</translation>
</message>
<message>
<location filename="../core/backscatter/frames.py"/>
<source>%1: %2 have no counterpart of the other polarisation; add %3.</source>
<translation>%1：%2 没有另一极化的对应文件；请添加 %3。</translation>
</message>
<message>
<location filename="../core/backscatter/frames.py"/>
<source>%1: %2 has no counterpart of the other polarisation; add %3.</source>
<translation>%1：%2 没有另一极化的对应文件；请添加 %3。</translation>
</message>
<message>
<location filename="../core/backscatter/frames.py"/>
<source>%1, such as '%2' beside it</source>
<translation>%1，例如旁边的“%2”</translation>
</message>
<message>
<location filename="../core/backscatter/frames.py"/>
<source>%1, in a file whose name differs only in VV and VH</source>
<translation>%1，位于名称仅 VV 与 VH 不同的文件中</translation>
</message>
<message>
<location filename="../core/backscatter/frames.py"/>
<source>'%1' and '%2'</source>
<translation>“%1”和“%2”</translation>
</message>
<message>
<location filename="../core/backscatter/frames.py"/>
<source>%1 %2 are taken as VV and VH of one frame, but differ in size, place or CRS; give files of the same product.</source>
<translation>%1 %2 被视为同一景的 VV 和 VH，但大小、位置或 CRS 不同；请给出同一产品的文件。</translation>
</message>
<message>
<location filename="../core/backscatter/frames.py"/>
<source>%1 %2 are of different days by their names; give VV and VH of one acquisition, or rename the files if their names are wrong.</source>
<translation>%1 %2 按其名称属于不同日期；请给出同一次获取的 VV 和 VH，如果名称有误请重命名文件。</translation>
</message>
<message>
<location filename="../core/backscatter/named_units.py"/>
<source>%1 is read as %2, but '%3' says</source>
<translation>%1 按%2读取，但“%3”说明是</translation>
</message>
<message>
<location filename="../core/backscatter/named_units.py"/>
<source>%1 %2. If the values were stretched to 0 to 1 for viewing, as in images of the Copernicus Browser, they are not backscatter and the map is wrong.</source>
<translation>%1%2。如果数值为显示而拉伸到 0 至 1（如 Copernicus Browser 的图像），则它们不是后向散射，地图是错误的。</translation>
</message>
<message>
<location filename="../core/backscatter/named_units.py"/>
<source>%1 %2; if that is right, set %3 to %4, as all dB values are twice or half of what they should be.</source>
<translation>%1%2；如果属实，请将 %3 设为 %4，因为所有 dB 值都是应有值的两倍或一半。</translation>
</message>
<message>
<location filename="../core/backscatter/orbit_assignment.py"/>
<source>%1 has four bands and is read as a stack of both orbits.</source>
<translation>%1 有四个波段，按双轨叠加栅格读取。</translation>
</message>
<message>
<location filename="../core/backscatter/orbit_assignment.py"/>
<source>%1 is read as %2, by its metadata or its name.</source>
<translation>根据元数据或名称，%1 按%2读取。</translation>
</message>
<message>
<location filename="../core/backscatter/orbit_assignment.py"/>
<source>The orbit of %1 is unknown and makes no difference with %2.</source>
<translation>%1 的轨道未知，但对 %2 没有影响。</translation>
</message>
<message>
<location filename="../core/backscatter/orbit_assignment.py"/>
<source>Cannot tell the orbit of %1, and %2 has different weights for each; give the raster as %3 or %4 instead.</source>
<translation>无法判断 %1 的轨道，而 %2 对各轨道有不同权重；请改为将该栅格作为 %3 或 %4 给出。</translation>
</message>
<message>
<location filename="../core/backscatter/orbit_assignment.py"/>
<source>give them as %1 and %2 instead</source>
<translation>请改为作为 %1 和 %2 给出</translation>
</message>
<message>
<location filename="../core/backscatter/orbit_assignment.py"/>
<source>Cannot tell which of %1 and %2 is of the ascending orbit; %3.</source>
<translation>无法判断 %1 和 %2 中哪个属于升轨；%3。</translation>
</message>
<message>
<location filename="../core/backscatter/orbit_assignment.py"/>
<source>%1 and %2 are both %3 by their metadata or names; give one raster of each orbit, or %4 if that is wrong.</source>
<translation>根据元数据或名称，%1 和 %2 均为%3；请每个轨道给出一个栅格，如果判断有误，%4。</translation>
</message>
<message>
<location filename="../core/backscatter/orbit_assignment.py"/>
<source>%1 is read as %2 and %3 as %4.</source>
<translation>%1 按%2读取，%3 按%4读取。</translation>
</message>
<message>
<location filename="../core/backscatter/orbit_assignment.py"/>
<source> and others</source>
<translation>等</translation>
</message>
<message>
<location filename="../core/backscatter/orbit_assignment.py"/>
<source>%1: cannot tell the orbit of %2, and the other rasters say theirs; give all rasters as %3 and %4 instead.</source>
<translation>%1：无法判断 %2 的轨道，而其他栅格已注明轨道；请改为将所有栅格作为 %3 和 %4 给出。</translation>
</message>
<message>
<location filename="../core/backscatter/orbit_assignment.py"/>
<source>%1: cannot tell the orbit of %2, and %3 has different weights for each; give the rasters as %4 and %5 instead.</source>
<translation>%1：无法判断 %2 的轨道，而 %3 对各轨道有不同权重；请改为将栅格作为 %4 和 %5 给出。</translation>
</message>
<message>
<location filename="../core/backscatter/orbit_assignment.py"/>
<source>The orbit of the rasters is unknown and makes no difference with %1; they are read as one orbit.</source>
<translation>这些栅格的轨道未知，但对 %1 没有影响；按同一轨道读取。</translation>
</message>
<message>
<location filename="../core/backscatter/orbit_assignment.py"/>
<source>%1 rasters are %2, by metadata, names or folders.</source>
<translation>按元数据、名称或文件夹，%1 个栅格为 %2。</translation>
</message>
<message>
<location filename="../core/backscatter/orbit_pass.py"/>
<source>%1 is read as %2, but '%3' says %4.</source>
<translation>%1 按%2读取，但“%3”说明是%4。</translation>
</message>
<message>
<location filename="../core/backscatter/plausibility.py"/>
<source>nearly all of its values are %L1 to %L2</source>
<translation>其几乎所有值在 %L1 至 %L2 之间</translation>
</message>
<message>
<location filename="../core/backscatter/plausibility.py"/>
<source>%1, with few distinct values, like a mask</source>
<translation>%1，且不同的值很少，像是掩膜</translation>
</message>
<message>
<location filename="../core/backscatter/plausibility.py"/>
<source>%1, like dB</source>
<translation>%1，像是 dB</translation>
</message>
<message>
<location filename="../core/backscatter/plausibility.py"/>
<source>%1, like incidence angles</source>
<translation>%1，像是入射角</translation>
</message>
<message>
<location filename="../core/backscatter/plausibility.py"/>
<source>%1, like power or an index</source>
<translation>%1，像是功率或指数</translation>
</message>
<message>
<location filename="../core/backscatter/plausibility.py"/>
<source>%1, like an index</source>
<translation>%1，像是指数</translation>
</message>
<message>
<location filename="../core/backscatter/plausibility.py"/>
<source>band %1 has a median of %L2 dB and band %3 of </source>
<translation>波段 %1 的中位数为 %L2 dB，波段 %3 为</translation>
</message>
<message>
<location filename="../core/backscatter/plausibility.py"/>
<source>%L1 dB%2</source>
<translation>%L1 dB%2</translation>
</message>
<message>
<location filename="../core/backscatter/plausibility.py"/>
<source>Bands %1 and %2 of %3 are identical; one of them is not what it is read as.</source>
<translation>%3 的波段 %1 和 %2 完全相同；其中之一并非所读取的内容。</translation>
</message>
<message>
<location filename="../core/backscatter/plausibility.py"/>
<source>by their names</source>
<translation>按其名称</translation>
</message>
<message>
<location filename="../core/backscatter/plausibility.py"/>
<source>as it is given</source>
<translation>按给定设置</translation>
</message>
<message>
<location filename="../core/backscatter/plausibility.py"/>
<source>%1 is read with VV in band %2 and VH in band %3, %4, but its values contradict that: %5. Over land and water VV is brighter than VH; if these are the wrong bands, the map is wrong.</source>
<translation>%1 按 VV 在波段 %2、VH 在波段 %3 读取（%4），但其值与此矛盾：%5。在陆地和水面上 VV 都比 VH 亮；如果波段有误，地图就是错的。</translation>
</message>
<message>
<location filename="../core/backscatter/plausibility.py"/>
<source>give a raster with VV and VH, or set %1 to the bands that they are in.</source>
<translation>请给出含 VV 和 VH 的栅格，或将 %1 设为它们所在的波段。</translation>
</message>
<message>
<location filename="../core/backscatter/plausibility.py"/>
<source>Nothing indicates which bands of %1 are VV and VH, and the values contradict that band %2 is VV and band %3 is VH: %4, but over land and water VV is brighter than VH; %5</source>
<translation>没有信息表明 %1 的哪些波段是 VV 和 VH，而其值与波段 %2 为 VV、波段 %3 为 VH 矛盾：%4，但在陆地和水面上 VV 比 VH 亮；%5</translation>
</message>
<message>
<location filename="../core/backscatter/plausibility.py"/>
<source>Band %1 of %2 cannot be backscatter like band %3: %4; in band %5 %6. Both must be backscatter in the same units; set %7 to the bands of VV and VH if there are others, or bring both to the same units first.</source>
<translation>%2 的波段 %1 不可能是像波段 %3 那样的后向散射：%4；波段 %5 中%6。两者必须是单位相同的后向散射；如有其他波段，请将 %7 设为 VV 和 VH 的波段，或先统一两者的单位。</translation>
</message>
<message>
<location filename="../core/backscatter/plausibility.py"/>
<source>, so that what is taken for VV is the darker one</source>
<translation>，因此被当作 VV 的反而较暗</translation>
</message>
<message>
<location filename="../core/backscatter/plausibility.py"/>
<source>, and they agree pixel by pixel, as two dates of one polarisation do</source>
<translation>，并且逐像元一致，像是同一极化的两个日期</translation>
</message>
<message>
<location filename="../core/backscatter/plausible_units.py"/>
<source>with %1 %2 and %3 %L4</source>
<translation>在 %1 %2 和 %3 %L4 下</translation>
</message>
<message>
<location filename="../core/backscatter/plausible_units.py"/>
<source>Most values of %1 are negative or zero, so they cannot be %2; set %3 to %4 if they are in decibels.</source>
<translation>%1 的大多数值为负或零，因此不可能是%2；如果是分贝，请将 %3 设为 %4。</translation>
</message>
<message>
<location filename="../core/backscatter/plausible_units.py"/>
<source>Half of the values of %1 are below %L2 dB %3, too small for %4; set %5 to the factor that they are stored with, or calibrate the raster first.</source>
<translation>%1 的一半值%3低于 %L2 dB，对%4而言过小；请将 %5 设为其存储时的系数，或先对栅格定标。</translation>
</message>
<message>
<location filename="../core/backscatter/plausible_units.py"/>
<source>Half of the values of %1 are below %L2 dB %3, so they cannot be dB; set %4 to the factor they are stored with (100 for dB x 100).</source>
<translation>%1 的一半值%3低于 %L2 dB，因此不可能是 dB；请将 %4 设为其存储时的系数（dB x 100 为 100）。</translation>
</message>
<message>
<location filename="../core/backscatter/plausible_units.py"/>
<source>Hardly any value of %1 is beyond 1 dB %2, so they cannot be backscatter in dB; set %3 to 1 if the values are dB already.</source>
<translation>%1 %2几乎没有值超出 1 dB，因此不可能是以 dB 计的后向散射；如果值已是 dB，请将 %3 设为 1。</translation>
</message>
<message>
<location filename="../core/backscatter/plausible_units.py"/>
<source>Half of the values of VH in %1 are above %L2 dB with %3 %4 and %5 %L6, brighter than whole scenes are</source>
<translation>在 %3 %4 和 %5 %L6 下，%1 的 VH 值有一半高于 %L2 dB，比整景影像更亮</translation>
</message>
<message>
<location filename="../core/backscatter/plausible_units.py"/>
<source>Half of the values of VH in %1 are above %L2 dB with %3 %4 and %5 %L6, fainter than whole scenes are</source>
<translation>在 %3 %4 和 %5 %L6 下，%1 的 VH 值有一半高于 %L2 dB，比整景影像更暗</translation>
</message>
<message>
<location filename="../core/backscatter/plausible_units.py"/>
<source>Half of the values of VH in %1 are below %L2 dB with %3 %4 and %5 %L6, brighter than whole scenes are</source>
<translation>在 %3 %4 和 %5 %L6 下，%1 的 VH 值有一半低于 %L2 dB，比整景影像更亮</translation>
</message>
<message>
<location filename="../core/backscatter/plausible_units.py"/>
<source>Half of the values of VH in %1 are below %L2 dB with %3 %4 and %5 %L6, fainter than whole scenes are</source>
<translation>在 %3 %4 和 %5 %L6 下，%1 的 VH 值有一半低于 %L2 dB，比整景影像更暗</translation>
</message>
<message>
<location filename="../core/backscatter/plausible_units.py"/>
<source>%1, and the map may be wrong; set %2 to %3 if they are %4.</source>
<translation>%1，地图可能有误；如果它们是%4，请将 %2 设为 %3。</translation>
</message>
<message>
<location filename="../core/backscatter/plausible_units.py"/>
<source>%1, and the map may be wrong. dB is 10 log10 of power; set %2 to %L3 if 10 log10 was taken of amplitude, to %L4 for log10 and to %L5 for the natural logarithm of power.</source>
<translation>%1，地图可能有误。dB 为功率的 10 log10；如果取的是幅度的 10 log10，请将 %2 设为 %L3，如果是功率的 log10 设为 %L4，如果是功率的自然对数设为 %L5。</translation>
</message>
<message>
<location filename="../core/backscatter/plausible_units.py"/>
<source>%1, and the map may be wrong. dB is 10 log10 of power; set %2 to %L3 if 20 log10 was taken of it.</source>
<translation>%1，地图可能有误。dB 为功率的 10 log10；如果取的是 20 log10，请将 %2 设为 %L3。</translation>
</message>
<message>
<location filename="../core/backscatter/plausible_units.py"/>
<source>Hardly any value of %1 is below 0 %2, so they cannot be dB; set %3 to %4 or %5 if they are, or %6 if they are stored with a factor.</source>
<translation>%1 %2几乎没有小于 0 的值，因此不可能是 dB；如果是功率或幅度，请将 %3 设为 %4 或 %5；如果存储时带有系数，请设置 %6。</translation>
</message>
<message>
<location filename="../core/backscatter/plausible_units.py"/>
<source>Hardly any value of %1 is below 0 %2, and they are too large for power and amplitude as they are: calibrate the raster first, or set %3 to %4 or %5 and %6 to the factor that they are stored with.</source>
<translation>%1 %2几乎没有小于 0 的值，而且按现状对功率和幅度都过大：请先对栅格定标，或将 %3 设为 %4 或 %5 并将 %6 设为其存储时的系数。</translation>
</message>
<message>
<location filename="../core/backscatter/plausible_units.py"/>
<source>Hardly any value of %1 is below 0 dB %2, so they are too large for %3: the raster must be calibrated first, or %4 set to the factor that it is stored with.</source>
<translation>%1 %2几乎没有低于 0 dB 的值，因此对%3而言过大：必须先对栅格定标，或将 %4 设为其存储时的系数。</translation>
</message>
<message>
<location filename="../core/backscatter/plausible_units.py"/>
<source>%1 and %2 are both '%3'; choose the raster of each orbit.</source>
<translation>%1 和 %2 都是“%3”；请选择各自轨道的栅格。</translation>
</message>
<message>
<location filename="../core/backscatter/polarisations.py"/>
<source>give it as %1 if they are ascending VV, VH, descending VV, VH, else </source>
<translation>如果它们是升轨 VV、VH、降轨 VV、VH，请作为 %1 给出，否则</translation>
</message>
<message>
<location filename="../core/backscatter/polarisations.py"/>
<source>%1 and %2</source>
<translation>%1 和 %2</translation>
</message>
<message>
<location filename="../core/backscatter/polarisations.py"/>
<source>%1 is %2, but %3 has bands 1 to %4.</source>
<translation>%1 为 %2，但 %3 只有波段 1 至 %4。</translation>
</message>
<message>
<location filename="../core/backscatter/polarisations.py"/>
<source>%1 are both %2; give two different bands.</source>
<translation>%1 都是 %2；请给出两个不同的波段。</translation>
</message>
<message>
<location filename="../core/backscatter/polarisations.py"/>
<source>%1 has 4 bands; %2set %3.</source>
<translation>%1 有 4 个波段；%2请设置 %3。</translation>
</message>
<message>
<location filename="../core/backscatter/polarisations.py"/>
<source>band %1</source>
<translation>波段 %1</translation>
</message>
<message>
<location filename="../core/backscatter/polarisations.py"/>
<source>%1 is %2, but band %3 of %4 is called '%5'; it is read as %6 anyway.</source>
<translation>%1 为 %2，但 %4 的波段 %3 名为“%5”；仍按 %6 读取。</translation>
</message>
<message>
<location filename="../core/backscatter/polarisations.py"/>
<source>%1 holds HH or HV, but the networks need VV and VH; choose an acquisition with VV and VH, or set %2 if the names of its bands are wrong.</source>
<translation>%1 含有 HH 或 HV，但网络需要 VV 和 VH；请选择含 VV 和 VH 的影像，如果波段名称有误，请设置 %2。</translation>
</message>
<message>
<location filename="../core/backscatter/polarisations.py"/>
<source>%1 has one polarisation and the band '%2', but VV and VH are needed; give a raster with both polarisations.</source>
<translation>%1 只有一种极化和波段“%2”，但需要 VV 和 VH；请给出含两种极化的栅格。</translation>
</message>
<message>
<location filename="../core/backscatter/polarisations.py"/>
<source>neither VV nor VH</source>
<translation>既非 VV 也非 VH</translation>
</message>
<message>
<location filename="../core/backscatter/polarisations.py"/>
<source>not VV and VH</source>
<translation>并非 VV 和 VH</translation>
</message>
<message>
<location filename="../core/backscatter/polarisations.py"/>
<source>The bands of %1 are %2, %3; set %4.</source>
<translation>%1 的波段为 %2，%3；请设置 %4。</translation>
</message>
<message>
<location filename="../core/backscatter/polarisations.py"/>
<source>The bands of %1 are %2, two dates and not VV and VH; give a raster with both polarisations of one date, or set %3.</source>
<translation>%1 的波段为 %2，是两个日期而不是 VV 和 VH；请给出同一日期含两种极化的栅格，或设置 %3。</translation>
</message>
<message>
<location filename="../core/backscatter/polarisations.py"/>
<source>VV and VH of %1 are of different days by the names of their bands: '%2' and '%3'; give both polarisations of one acquisition, or set %4 if the names are wrong.</source>
<translation>%1 的 VV 和 VH 按波段名称属于不同日期：“%2”和“%3”；请给出同一次获取的两种极化，如果名称有误请设置 %4。</translation>
</message>
<message>
<location filename="../core/backscatter/polarisations.py"/>
<source>, of several times</source>
<translation>（多个时间）</translation>
</message>
<message>
<location filename="../core/backscatter/polarisations.py"/>
<source>%1 and %2 more</source>
<translation>%1 以及另外 %2 个</translation>
</message>
<message>
<location filename="../core/backscatter/polarisations.py"/>
<source>%1 has %2 band, but VV and VH are needed; give a raster with both </source>
<translation>%1 只有 %2 个波段，但需要 VV 和 VH；请给出含两种</translation>
</message>
<message>
<location filename="../core/backscatter/polarisations.py"/>
<source>%1polarisations. 'Prepare Sentinel-1 backscatter' combines a file with VV and a file with VH into one.</source>
<translation>%1极化的栅格。“准备 Sentinel-1 后向散射”可将 VV 文件和 VH 文件合并为一个。</translation>
</message>
<message>
<location filename="../core/backscatter/polarisations.py"/>
<source>its %1, %2</source>
<translation>其 %1，即 %2</translation>
</message>
<message>
<location filename="../core/backscatter/polarisations.py"/>
<source>a file of its %1</source>
<translation>其 %1 的文件</translation>
</message>
<message>
<location filename="../core/backscatter/polarisations.py"/>
<source>%1polarisations. It is %2: 'Prepare Sentinel-1 backscatter' makes one raster of it and %3.</source>
<translation>%1极化的栅格。它是 %2：“准备 Sentinel-1 后向散射”可将它与%3合成一个栅格。</translation>
</message>
<message>
<location filename="../core/backscatter/prepare_command.py"/>
<source>Prepare Sentinel-1 backscatter</source>
<translation>准备 Sentinel-1 后向散射</translation>
</message>
<message>
<location filename="../core/backscatter/prepare_command.py"/>
<source>Turns backscatter of one orbit into VV and VH in dB, as the networks need it.</source>
<translation>将一个轨道的后向散射转换为网络所需的以 dB 计的 VV 和 VH。</translation>
</message>
<message>
<location filename="../core/backscatter/prepare_command.py"/>
<source>Turns calibrated, terrain-corrected Sentinel-1 backscatter into what &lt;i&gt;Map surface water&lt;/i&gt; needs: one raster with VV and VH in dB. Exports of Earth Engine, RTC files with one polarisation each and results of SNAP can be given as they are, one frame or several of one orbit.</source>
<translation>将已定标并经地形校正的 Sentinel-1 后向散射转换为&lt;i&gt;地表水制图&lt;/i&gt;所需的数据：一个含 VV 和 VH、以 dB 计的栅格。Earth Engine 导出的数据、每个文件一种极化的 RTC 数据以及 SNAP 的结果都可直接使用，同一轨道的一景或多景均可。</translation>
</message>
<message>
<location filename="../core/backscatter/prepare_command.py"/>
<source>sentinel-1,sar,radar,decibel,db,linear,speckle,lee,border noise,mosaic,grd,rtc</source>
<translation>sentinel-1,sar,雷达,分贝,db,线性,斑点噪声,lee,边界噪声,拼接,grd,rtc</translation>
</message>
<message>
<location filename="../core/backscatter/prepare_request.py"/>
<source>Rasters of one orbit (VV and VH)</source>
<translation>一个轨道的栅格（VV 和 VH）</translation>
</message>
<message>
<location filename="../core/backscatter/prepare_request.py"/>
<source>One frame or several. A raster with VV and VH is a frame. A raster of one polarisation is recognised by the word VV or VH in the band's description or the file's name, and paired with the file whose name is the same apart from that word. Nodata values, including the layer's additional ones, and values that cannot be backscatter, such as 0 in VV and VH or -9999, count as missing. A pixel of the result has values where both polarisations do.</source>
<translation>一景或多景。含 VV 和 VH 的栅格为一景。单极化栅格通过波段描述或文件名中的 VV 或 VH 识别，并与除该词外名称相同的文件配对。nodata 值（包括图层的附加 nodata 值）以及不可能是后向散射的值，如 VV 和 VH 均为 0 或 -9999，均视为缺失。结果像元仅在两种极化都有值处有值。</translation>
</message>
<message>
<location filename="../core/backscatter/prepare_request.py"/>
<source>Orbit</source>
<translation>轨道</translation>
</message>
<message>
<location filename="../core/backscatter/prepare_request.py"/>
<source>Sets which of several frames lies on top: for ascending ones the eastern, for descending ones the western, so that the noisy edge far from the satellite is covered. &lt;i&gt;auto&lt;/i&gt; finds it in metadata, names and folders. The lowest frame gives the grid; the others are interpolated if their pixels lie elsewhere.</source>
<translation>决定多景中哪一景在上：升轨时东侧在上，降轨时西侧在上，以遮盖远离卫星的噪声边缘。&lt;i&gt;auto&lt;/i&gt; 从元数据、名称和文件夹中查找轨道。最下面一景决定格网；其他景若像元不重合则进行插值。</translation>
</message>
<message>
<location filename="../core/backscatter/prepare_request.py"/>
<source>Units of the stored values</source>
<translation>存储值的单位</translation>
</message>
<message>
<location filename="../core/backscatter/prepare_request.py"/>
<source>What is stored, after division by the number below: decibels (&lt;i&gt;db&lt;/i&gt;), power (&lt;i&gt;linear&lt;/i&gt;) or &lt;i&gt;amplitude&lt;/i&gt;. &lt;i&gt;auto&lt;/i&gt; detects it, and dB x 100, from names and values and reports it in the log; if that is not clear, the run asks you to set it.</source>
<translation>除以下面的数后存储的内容：分贝（&lt;i&gt;db&lt;/i&gt;）、功率（&lt;i&gt;linear&lt;/i&gt;）或振幅（&lt;i&gt;amplitude&lt;/i&gt;）。&lt;i&gt;auto&lt;/i&gt; 根据名称和数值检测单位（包括 dB x 100）并写入日志；如果不明确，运行时会请您设置。</translation>
</message>
<message>
<location filename="../core/backscatter/prepare_request.py"/>
<source>Backscatter in dB</source>
<translation>后向散射 (dB)</translation>
</message>
<message>
<location filename="../core/backscatter/prepare_request.py"/>
<source>A compressed GeoTIFF of two float32 bands, VV and VH, NaN where there is no value, covering all frames. If the names of all rasters contain the same day, the layer's name and the file's metadata state it.</source>
<translation>压缩的 GeoTIFF，两个 float32 波段 VV 和 VH，无值处为 NaN，覆盖所有景。如果所有栅格名称含有同一天，图层名称和文件元数据会注明。</translation>
</message>
<message>
<location filename="../core/backscatter/preparing.py"/>
<source>%1 has no georeference, so several frames cannot be combined; geocode them first, or prepare them one by one.</source>
<translation>%1 没有地理参考，因此无法合并多景；请先进行地理编码，或逐一准备。</translation>
</message>
<message>
<location filename="../core/backscatter/preparing.py"/>
<source>the result</source>
<translation>结果</translation>
</message>
<message>
<location filename="../core/backscatter/preparing.py"/>
<source>Frames from bottom to top: %1.</source>
<translation>各景自下而上：%1。</translation>
</message>
<message>
<location filename="../core/backscatter/preparing.py"/>
<source>%1 is ascending, but %2 is descending, by metadata, names or folders; prepare each orbit by itself, or set %3 if that is wrong.</source>
<translation>按元数据、名称或文件夹，%1 为升轨，而 %2 为降轨；请分别准备各轨道，若判断有误请设置 %3。</translation>
</message>
<message>
<location filename="../core/backscatter/preparing.py"/>
<source>The frames are %1, by metadata, names or folders.</source>
<translation>按元数据、名称或文件夹，各景为 %1。</translation>
</message>
<message>
<location filename="../core/backscatter/preparing.py"/>
<source>The orbit of the frames is unknown; they are laid on each other as ascending ones. Set %1 if they are descending.</source>
<translation>各景的轨道未知；按升轨方式叠盖。若为降轨，请设置 %1。</translation>
</message>
<message>
<location filename="../core/backscatter/preparing.py"/>
<source>The result has %L1 columns and %L2 rows.</source>
<translation>结果有 %L1 列、%L2 行。</translation>
</message>
<message>
<location filename="../core/backscatter/preparing.py"/>
<source>%1: VV is band %2, VH is band %3.</source>
<translation>%1：VV 为波段 %2，VH 为波段 %3。</translation>
</message>
<message>
<location filename="../core/backscatter/preparing.py"/>
<source>%1 are VV and VH of one frame.</source>
<translation>%1 是同一景的 VV 和 VH。</translation>
</message>
<message>
<location filename="../core/backscatter/preparing.py"/>
<source>%1 lies on another grid; its values are interpolated.</source>
<translation>%1 位于另一格网；其值将被插值。</translation>
</message>
<message>
<location filename="../core/backscatter/preparing.py"/>
<source>%1 cannot be transformed to the CRS of the other frames.</source>
<translation>%1 无法转换到其他景的 CRS。</translation>
</message>
<message>
<location filename="../core/backscatter/preparing.py"/>
<source>%L1 pixels were cut off along the borders of the frames.</source>
<translation>沿各景边缘裁去了 %L1 个像元。</translation>
</message>
<message>
<location filename="../core/backscatter/preparing.py"/>
<source>%L1 of the pixels have VV and VH.</source>
<translation>%L1 的像元有 VV 和 VH。</translation>
</message>
<message>
<location filename="../core/backscatter/preparing.py"/>
<source>No pixel has both VV and VH; are the files from the same place and product?</source>
<translation>没有像元同时有 VV 和 VH；这些文件是否来自同一地点和产品？</translation>
</message>
<message>
<location filename="../core/backscatter/reading_options.py"/>
<source>Divide stored values by (100 for dB x 100)</source>
<translation>存储值除以（dB x 100 为 100）</translation>
</message>
<message>
<location filename="../core/backscatter/reading_options.py"/>
<source>A scale and an offset that the file itself declares are applied first.</source>
<translation>先应用文件自身声明的比例和偏移。</translation>
</message>
<message>
<location filename="../core/backscatter/reading_options.py"/>
<source>What is stored, after division by the number below: decibels (&lt;i&gt;db&lt;/i&gt;), power (&lt;i&gt;linear&lt;/i&gt;) or &lt;i&gt;amplitude&lt;/i&gt;. &lt;i&gt;auto&lt;/i&gt; detects it, and dB x 100, from names and values of each raster and reports it in the log; if that is not clear, the run asks you to set it.</source>
<translation>除以下面的数后存储的内容：分贝（&lt;i&gt;db&lt;/i&gt;）、功率（&lt;i&gt;linear&lt;/i&gt;）或振幅（&lt;i&gt;amplitude&lt;/i&gt;）。&lt;i&gt;auto&lt;/i&gt; 根据每个栅格的名称和数值检测单位（包括 dB x 100）并写入日志；如果不明确，运行时会请您设置。</translation>
</message>
<message>
<location filename="../core/backscatter/reading_options.py"/>
<source>VV band (0: detect)</source>
<translation>VV 波段（0：自动检测）</translation>
</message>
<message>
<location filename="../core/backscatter/reading_options.py"/>
<source>Detected from the band names in the file. Of two bands without names, the first is VV, unless the values contradict it.</source>
<translation>根据文件中的波段名称检测。两个波段都无名称时，第一个为 VV，除非数值与之矛盾。</translation>
</message>
<message>
<location filename="../core/backscatter/reading_options.py"/>
<source>VH band (0: detect)</source>
<translation>VH 波段（0：自动检测）</translation>
</message>
<message>
<location filename="../core/backscatter/reading_options.py"/>
<source>Detected in the same way.</source>
<translation>以同样方式检测。</translation>
</message>
<message>
<location filename="../core/backscatter/scenes.py"/>
<source>%1 is given together with %2 or %3; give either the stack or the single orbits.</source>
<translation>%1 与 %2 或 %3 同时给出；请给出叠加栅格或单个轨道之一。</translation>
</message>
<message>
<location filename="../core/backscatter/scenes.py"/>
<source>No raster is given; choose %1, %2 or both, or %3.</source>
<translation>未给出栅格；请选择 %1、%2 或两者，或 %3。</translation>
</message>
<message>
<location filename="../core/backscatter/scenes.py"/>
<source>the map</source>
<translation>地图</translation>
</message>
<message>
<location filename="../core/backscatter/scenes.py"/>
<source>is %L1; it must be greater than 0.</source>
<translation>为 %L1；必须大于 0。</translation>
</message>
<message>
<location filename="../core/backscatter/scenes.py"/>
<source>%1 has %2 band(s), but a stack has 4: ascending VV, VH, descending VV, VH; give a raster of one orbit as %3 or %4, or stack two with 'Stack ascending and descending'.</source>
<translation>%1 有 %2 个波段，但叠加栅格有 4 个：升轨 VV、VH，降轨 VV、VH；请将单轨栅格作为 %3 或 %4 给出，或用“叠加升轨和降轨”叠加两个栅格。</translation>
</message>
<message>
<location filename="../core/backscatter/scenes.py"/>
<source>%1 and %2 are for rasters of one orbit; a stack is read as ascending VV, VH, descending VV, VH.</source>
<translation>%1 和 %2 用于单轨栅格；叠加栅格按升轨 VV、VH、降轨 VV、VH 读取。</translation>
</message>
<message>
<location filename="../core/backscatter/scenes.py"/>
<source>%1 and %2 do not overlap; choose two rasters that cover the same place.</source>
<translation>%1 和 %2 不重叠；请选择覆盖同一地点的两个栅格。</translation>
</message>
<message>
<location filename="../core/backscatter/scenes.py"/>
<source>%1 lies on a different grid from %2; its values are interpolated bilinearly.</source>
<translation>%1 与 %2 的格网不同；其值将进行双线性插值。</translation>
</message>
<message>
<location filename="../core/backscatter/speckle_filter.py"/>
<source>Speckle filter</source>
<translation>斑点滤波</translation>
</message>
<message>
<location filename="../core/backscatter/speckle_filter.py"/>
<source>&lt;i&gt;boxcar&lt;/i&gt; is the mean of the power in the window; &lt;i&gt;lee&lt;/i&gt; (1980) keeps more of a pixel the more its surroundings vary beyond speckle. Missing pixels stay missing and do not contribute. The bundled networks were trained on unfiltered backscatter, so &lt;i&gt;none&lt;/i&gt; is the default.</source>
<translation>&lt;i&gt;boxcar&lt;/i&gt; 为窗口内功率的平均；&lt;i&gt;lee&lt;/i&gt;（1980）在周围变化超过斑点噪声时更多地保留像元本身。缺失像元保持缺失且不参与计算。随附的网络是用未滤波的后向散射训练的，因此默认为 &lt;i&gt;none&lt;/i&gt;。</translation>
</message>
<message>
<location filename="../core/backscatter/speckle_filter.py"/>
<source>Window of the filter in pixels (odd)</source>
<translation>滤波窗口（像元，奇数）</translation>
</message>
<message>
<location filename="../core/backscatter/speckle_filter.py"/>
<source>The side of the square around each pixel.</source>
<translation>每个像元周围正方形的边长。</translation>
</message>
<message>
<location filename="../core/backscatter/speckle_filter.py"/>
<source>Equivalent number of looks, for Lee's filter</source>
<translation>等效视数（用于 Lee 滤波）</translation>
</message>
<message>
<location filename="../core/backscatter/speckle_filter.py"/>
<source>Determines how much of the variation is speckle: 4.4 for IW GRDH at 10 m.</source>
<translation>决定变化中有多少是斑点噪声：10 m 的 IW GRDH 为 4.4。</translation>
</message>
<message>
<location filename="../core/backscatter/speckle_filter.py"/>
<source>is %1; give an odd number from 3 to %2.</source>
<translation>为 %1；请给出 3 至 %2 的奇数。</translation>
</message>
<message>
<location filename="../core/backscatter/speckle_filter.py"/>
<source>, %L1 looks</source>
<translation>，%L1 视</translation>
</message>
<message>
<location filename="../core/backscatter/stack_bands.py"/>
<source>ascending VV, VH, descending VV, VH</source>
<translation>升轨 VV、VH，降轨 VV、VH</translation>
</message>
<message>
<location filename="../core/backscatter/stack_bands.py"/>
<source>put them in that order (gdal_translate -b)</source>
<translation>请按该顺序排列（gdal_translate -b）</translation>
</message>
<message>
<location filename="../core/backscatter/stack_bands.py"/>
<source>The bands of %1 are described as %2, but a stack is read as %3; %4, or remove the descriptions if they are wrong.</source>
<translation>%1 的波段描述为 %2，但叠加栅格按 %3 读取；%4，如果描述有误则将其删除。</translation>
</message>
<message>
<location filename="../core/backscatter/stack_bands.py"/>
<source>The bands of %1 are described as %2: the last two are read as the ascending orbit, the first two as the descending one.</source>
<translation>%1 的波段描述为 %2：后两个按升轨读取，前两个按降轨读取。</translation>
</message>
<message>
<location filename="../core/backscatter/stack_bands.py"/>
<source>All bands of %1 are %2 by their descriptions (%3), but a stack is read as %4; if these are two dates of one orbit, map each by itself.</source>
<translation>%1 的所有波段按其描述（%3）均为%2，但叠加栅格按 %4 读取；如果是同一轨道的两个日期，请分别制图。</translation>
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
<translation>按中位数（%3 dB），%1 的波段像是 %2，但叠加栅格按 %4 读取；%5。</translation>
</message>
<message>
<location filename="../core/backscatter/stack_bands.py"/>
<source>a stack is read as %1: %2.</source>
<translation>叠加栅格按 %1 读取：%2。</translation>
</message>
<message>
<location filename="../core/backscatter/stack_command.py"/>
<source>Stack ascending and descending</source>
<translation>叠加升轨和降轨</translation>
</message>
<message>
<location filename="../core/backscatter/stack_command.py"/>
<source>Brings the rasters of both orbits onto one grid, as one raster of four bands.</source>
<translation>将两个轨道的栅格统一到一个格网，成为一个四波段栅格。</translation>
</message>
<message>
<location filename="../core/backscatter/stack_command.py"/>
<source>Brings an ascending and a descending Sentinel-1 raster (VV and VH each) onto one grid, as one raster of four bands: ascending VV, ascending VH, descending VV, descending VH. &lt;i&gt;Map surface water&lt;/i&gt; takes it as a stack.</source>
<translation>将 Sentinel-1 的升轨和降轨栅格（各含 VV 和 VH）统一到一个格网，成为一个四波段栅格：升轨 VV、升轨 VH、降轨 VV、降轨 VH。&lt;i&gt;地表水制图&lt;/i&gt;将其作为叠加栅格使用。</translation>
</message>
<message>
<location filename="../core/backscatter/stack_command.py"/>
<source>sentinel-1,sar,radar,orbit,align,warp,stack,merge bands,coregister</source>
<translation>sentinel-1,sar,雷达,轨道,对齐,重投影,叠加,合并波段,配准</translation>
</message>
<message>
<location filename="../core/backscatter/stack_request.py"/>
<source>Calibrated, terrain-corrected backscatter with VV and VH. Values keep the units that they are stored in. Missing values become NaN: nodata values, 0 in VV and VH, and fillings such as -9999.</source>
<translation>已定标并经地形校正的后向散射，含 VV 和 VH。数值保持存储时的单位。缺失值变为 NaN：nodata 值、VV 和 VH 均为 0 以及 -9999 等填充值。</translation>
</message>
<message>
<location filename="../core/backscatter/stack_request.py"/>
<source>For the same place and in the same units, for example dB.</source>
<translation>同一地点、相同单位，例如 dB。</translation>
</message>
<message>
<location filename="../core/backscatter/stack_request.py"/>
<source>Extent of the stack</source>
<translation>叠加栅格的范围</translation>
</message>
<message>
<location filename="../core/backscatter/stack_request.py"/>
<source>&lt;i&gt;union&lt;/i&gt; covers both rasters, with missing values where there is only one; &lt;i&gt;intersection&lt;/i&gt; covers the area that they share.</source>
<translation>&lt;i&gt;union&lt;/i&gt; 覆盖两个栅格，只有一个之处为缺失值；&lt;i&gt;intersection&lt;/i&gt; 覆盖两者的共同区域。</translation>
</message>
<message>
<location filename="../core/backscatter/stack_request.py"/>
<source>CRS of the stack</source>
<translation>叠加栅格的 CRS</translation>
</message>
<message>
<location filename="../core/backscatter/stack_request.py"/>
<source>Empty for that of the ascending raster. A CRS that would tear the rasters in two, at 180 degrees or at a pole, is refused; the message names one that fits.</source>
<translation>留空则用升轨栅格的 CRS。会在 180 度或极点处将栅格分割为两半的 CRS 将被拒绝；消息会给出适用的 CRS。</translation>
</message>
<message>
<location filename="../core/backscatter/stack_request.py"/>
<source>Pixel size (0: the ascending raster's)</source>
<translation>像元大小（0：同升轨栅格）</translation>
</message>
<message>
<location filename="../core/backscatter/stack_request.py"/>
<source>In units of the CRS. By default the stack has the pixels of the ascending raster. Values on another grid are interpolated bilinearly; where grids agree, they are copied unchanged. Missing pixels stay missing and do not affect their neighbours' values.</source>
<translation>以 CRS 的单位计。默认采用升轨栅格的像元。其他格网上的值进行双线性插值；格网一致之处原样复制。缺失像元保持缺失，且不影响相邻像元的值。</translation>
</message>
<message>
<location filename="../core/backscatter/stack_request.py"/>
<source>Stack</source>
<translation>叠加栅格</translation>
</message>
<message>
<location filename="../core/backscatter/stack_request.py"/>
<source>A compressed GeoTIFF of four float32 bands, NaN where there is no value.</source>
<translation>压缩的 GeoTIFF，四个 float32 波段，无值处为 NaN。</translation>
</message>
<message>
<location filename="../core/backscatter/stacking.py"/>
<source>ascending VV</source>
<translation>升轨 VV</translation>
</message>
<message>
<location filename="../core/backscatter/stacking.py"/>
<source>ascending VH</source>
<translation>升轨 VH</translation>
</message>
<message>
<location filename="../core/backscatter/stacking.py"/>
<source>descending VV</source>
<translation>降轨 VV</translation>
</message>
<message>
<location filename="../core/backscatter/stacking.py"/>
<source>descending VH</source>
<translation>降轨 VH</translation>
</message>
<message>
<location filename="../core/backscatter/stacking.py"/>
<source>if it is a stack (ascending VV, VH, descending VV, VH), map it as it is; to stack two of its bands, </source>
<translation>如果它是叠加栅格（升轨 VV、VH，降轨 VV、VH），请直接制图；要叠加其中两个波段，</translation>
</message>
<message>
<location filename="../core/backscatter/stacking.py"/>
<source>check %1, which is in units of the CRS (%L2)</source>
<translation>请检查 %1，其单位为 CRS 单位（%L2）</translation>
</message>
<message>
<location filename="../core/backscatter/stacking.py"/>
<source>give rasters that cover the same place</source>
<translation>请给出覆盖同一地点的栅格</translation>
</message>
<message>
<location filename="../core/backscatter/stacking.py"/>
<source>the stack</source>
<translation>叠加栅格</translation>
</message>
<message>
<location filename="../core/backscatter/stacking.py"/>
<source>The stack has %L1 columns and %L2 rows.</source>
<translation>叠加栅格有 %L1 列、%L2 行。</translation>
</message>
<message>
<location filename="../core/backscatter/stacking.py"/>
<source>'%1' is unknown; give a CRS such as EPSG:32633.</source>
<translation>“%1”未知；请给出 CRS，例如 EPSG:32633。</translation>
</message>
<message>
<location filename="../core/backscatter/stacking.py"/>
<source>%1 is given, but %2 has no coordinate reference system to transform from; assign its CRS (gdal:assignprojection) first, or leave %3 empty.</source>
<translation>给出了 %1，但 %2 没有可供转换的坐标参考系；请先指定其 CRS（gdal:assignprojection），或将 %3 留空。</translation>
</message>
<message>
<location filename="../core/backscatter/stacking.py"/>
<source>%1 cannot be transformed to the given CRS; choose a CRS that covers the place.</source>
<translation>%1 无法转换到给定的 CRS；请选择覆盖该地点的 CRS。</translation>
</message>
<message>
<location filename="../core/backscatter/stacking.py"/>
<source>%1: VV is band %2, VH is band %3; values are </source>
<translation>%1：VV 为波段 %2，VH 为波段 %3；数值</translation>
</message>
<message>
<location filename="../core/backscatter/stacking.py"/>
<source>%1 has no valid pixel on the stack's grid.</source>
<translation>%1 在叠加栅格的格网上没有有效像元。</translation>
</message>
<message>
<location filename="../core/backscatter/stacking.py"/>
<source>%L1 of the pixels have both orbits.</source>
<translation>%L1 的像元有两个轨道。</translation>
</message>
<message>
<location filename="../core/backscatter/stacking.py"/>
<source>No pixel has both orbits; do both rasters cover the same place?</source>
<translation>没有像元同时有两个轨道；两个栅格是否覆盖同一地点？</translation>
</message>
<message>
<location filename="../core/backscatter/stacking.py"/>
<source>%1 looks like dB and %2 does not; both must be in the same units.</source>
<translation>%1 像是 dB 而 %2 不像；两者单位必须相同。</translation>
</message>
<message>
<location filename="../core/backscatter/unit_choice.py"/>
<source>%1 has no values, so its units do not matter.</source>
<translation>%1 没有值，因此其单位无关紧要。</translation>
</message>
<message>
<location filename="../core/backscatter/unit_choice.py"/>
<source>, as '%1' says</source>
<translation>，正如“%1”所示</translation>
</message>
<message>
<location filename="../core/backscatter/unit_choice.py"/>
<source>%1: the values look like %2, so they are taken for it%3.</source>
<translation>%1：数值看起来是%2，因此按此处理%3。</translation>
</message>
<message>
<location filename="../core/backscatter/unit_choice.py"/>
<source>Cannot tell the units of %1: hardly any pixel has a value; set %2 to %3, %4 or %5.</source>
<translation>无法判断 %1 的单位：几乎没有像元有值；请将 %2 设为 %3、%4 或 %5。</translation>
</message>
<message>
<location filename="../core/backscatter/unit_choice.py"/>
<source>Cannot tell the units of %1: %L2 of the values are negative; set %3 to %4, %5 or %6.</source>
<translation>无法判断 %1 的单位：%L2 的值为负；请将 %3 设为 %4、%5 或 %6。</translation>
</message>
<message>
<location filename="../core/backscatter/unit_choice.py"/>
<source>Cannot tell the units of %1: the values look like %2, but '%3' says %4; set %5 to %6, %7 or %8. Values that were stretched to 0 to 1 for viewing are none of them.</source>
<translation>无法判断 %1 的单位：数值像是%2，但“%3”说明是%4；请将 %5 设为 %6、%7 或 %8。为显示而拉伸到 0 至 1 的数值不属于其中任何一种。</translation>
</message>
<message>
<location filename="../core/backscatter/unit_choice.py"/>
<source>%1 may hold power or amplitude (its median VH would be %L2 or %L3 dB); set %4 to %5 or %6.</source>
<translation>%1 可能是功率或幅度（其 VH 中位数将为 %L2 或 %L3 dB）；请将 %4 设为 %5 或 %6。</translation>
</message>
<message>
<location filename="../core/backscatter/unit_choice.py"/>
<source>The values of %1 are too large for dB, power or amplitude with %2 %L3; calibrate it first, or set %4 to the factor that it is stored with.</source>
<translation>在 %2 为 %L3 时，%1 的值对 dB、功率或幅度都过大；请先定标，或将 %4 设为其存储时的系数。</translation>
</message>
<message>
<location filename="../core/backscatter/unit_choice.py"/>
<source>%1 looks like %2 and %3 like %4; set %5 if one of them is wrong, or prepare them one by one.</source>
<translation>%1 像是%2，而 %3 像是%4；如有错误请设置 %5，或逐一准备。</translation>
</message>
<message>
<location filename="../core/catalogue/scene_items.py"/>
<source>The item '%1' has %2, so it is not a scene that can be mapped.</source>
<translation>条目“%1”%2，因此不是可以制图的影像。</translation>
</message>
<message>
<location filename="../core/catalogue/scene_items.py"/>
<source>%1 has more than %2 MB; search for less.</source>
<translation>%1 超过 %2 MB；请缩小搜索范围。</translation>
</message>
<message>
<location filename="../core/catalogue/scene_items.py"/>
<source>%1 is not a file of scenes (%2); give one that Search for scenes wrote, or another STAC item collection.</source>
<translation>%1 不是影像文件（%2）；请给出“搜索影像”写出的文件或其他 STAC 条目集合。</translation>
</message>
<message>
<location filename="../core/catalogue/scene_items.py"/>
<source>%1 is not a file of scenes (it is neither a STAC item collection nor an item); give one that Search for scenes wrote, or another STAC item collection.</source>
<translation>%1 不是影像文件（既不是 STAC 条目集合，也不是条目）；请给出“搜索影像”写出的文件或其他 STAC 条目集合。</translation>
</message>
<message>
<location filename="../core/catalogue/scene_items.py"/>
<source>%1 has no scenes; search for some first.</source>
<translation>%1 没有影像；请先搜索。</translation>
</message>
<message>
<location filename="../core/catalogue/scene_items.py"/>
<source>'%1' cannot be written (%2).</source>
<translation>无法写入“%1”（%2）。</translation>
</message>
<message>
<location filename="../core/catalogue/scene_items.py"/>
<source>no id</source>
<translation>没有标识</translation>
</message>
<message>
<location filename="../core/catalogue/scene_items.py"/>
<source>no date and time</source>
<translation>没有日期和时间</translation>
</message>
<message>
<location filename="../core/catalogue/scene_items.py"/>
<source>no footprint</source>
<translation>没有覆盖范围</translation>
</message>
<message>
<location filename="../core/catalogue/scene_items.py"/>
<source>no %1</source>
<translation>没有 %1</translation>
</message>
<message>
<location filename="../core/catalogue/scene_rasters.py"/>
<source>'%1' cannot be created (%2).</source>
<translation>无法创建“%1”（%2）。</translation>
</message>
<message>
<location filename="../core/catalogue/scene_rasters.py"/>
<source>%1 of '%2'</source>
<translation>“%2”的 %1</translation>
</message>
<message>
<location filename="../core/catalogue/scene_rasters.py"/>
<source>VV and VH of '%1' lie on different grids; leave the scene out.</source>
<translation>“%1”的 VV 和 VH 位于不同的网格；请排除该影像。</translation>
</message>
<message>
<location filename="../core/catalogue/search_area.py"/>
<source>Give the area as %1 or as %2 (polygons): one of the two.</source>
<translation>请以 %1 或 %2（多边形）给出区域：二者选一。</translation>
</message>
<message>
<location filename="../core/catalogue/search_area.py"/>
<source>is %L1 %L2 %L3 %L4; give degrees: west, south, east and north.</source>
<translation>为 %L1 %L2 %L3 %L4；请以度给出：西、南、东、北。</translation>
</message>
<message>
<location filename="../core/catalogue/search_area.py"/>
<source>has no area; draw a rectangle.</source>
<translation>没有面积；请画一个矩形。</translation>
</message>
<message>
<location filename="../core/catalogue/search_area.py"/>
<source>%1 has no CRS; assign the one that its coordinates are in.</source>
<translation>%1 没有 CRS；请指定其坐标所用的 CRS。</translation>
</message>
<message>
<location filename="../core/catalogue/search_area.py"/>
<source>%1 has no polygons; draw the area first.</source>
<translation>%1 没有多边形；请先画出区域。</translation>
</message>
<message>
<location filename="../core/catalogue/search_area.py"/>
<source>lies nowhere on the Earth in its CRS; check its coordinates and its CRS.</source>
<translation>按其 CRS 不在地球上的任何位置；请检查坐标和 CRS。</translation>
</message>
<message>
<location filename="../core/catalogue/search_command.py"/>
<source>Search for scenes</source>
<translation>搜索影像</translation>
</message>
<message>
<location filename="../core/catalogue/search_command.py"/>
<source>Finds the Sentinel-1 scenes of an area and a time in a catalogue on the network.</source>
<translation>在网络目录中查找某一区域和时间的 Sentinel-1 影像。</translation>
</message>
<message>
<location filename="../core/catalogue/search_command.py"/>
<source>Searches a STAC API for scenes with VV and VH, and writes them as one file, with their footprints, dates and orbits and the addresses of their rasters. Nothing else is downloaded: rasters are read where they lie, and of each only the parts that a map needs.</source>
<translation>在 STAC API 中搜索含 VV 和 VH 的影像，并写入一个文件，其中有覆盖范围、日期、轨道和栅格地址。此外不下载任何内容：栅格在其所在位置读取，且只读取制图所需的部分。</translation>
</message>
<message>
<location filename="../core/catalogue/search_command.py"/>
<source>stac,catalogue,catalog,search,scenes,sentinel-1,rtc,opera,planetary computer,download,cloud</source>
<translation>stac,目录,搜索,影像,sentinel-1,rtc,opera,planetary computer,下载,云</translation>
</message>
<message>
<location filename="../core/catalogue/search_command.py"/>
<source>Number of scenes</source>
<translation>影像数</translation>
</message>
<message>
<location filename="../core/catalogue/search_command.py"/>
<source>Number of days with scenes</source>
<translation>有影像的天数</translation>
</message>
<message>
<location filename="../core/catalogue/search_command.py"/>
<source>Number of items that were left out</source>
<translation>排除的条目数</translation>
</message>
<message>
<location filename="../core/catalogue/search_request.py"/>
<source>Scenes that touch it are found. In a shell in degrees: west, south, east, north. Give either this or polygons.</source>
<translation>查找与其相接的影像。在命令行中以度给出：西、南、东、北。请给出范围或多边形之一。</translation>
</message>
<message>
<location filename="../core/catalogue/search_request.py"/>
<source>Scenes that touch one of them are found. Any CRS.</source>
<translation>查找与其中任一多边形相接的影像。任意 CRS。</translation>
</message>
<message>
<location filename="../core/catalogue/search_request.py"/>
<source>Of the scenes, in UTC.</source>
<translation>影像的日期，UTC。</translation>
</message>
<message>
<location filename="../core/catalogue/search_request.py"/>
<source>It is searched, too.</source>
<translation>当天也在搜索之内。</translation>
</message>
<message>
<location filename="../core/catalogue/search_request.py"/>
<source>Scenes of either orbit, or of one. Catalogues that do not say which orbit a scene is of, such as NASA's of OPERA, can only be searched for either.</source>
<translation>任一轨道或某一轨道的影像。未说明影像轨道的目录（如 NASA 的 OPERA 目录）只能按任一轨道搜索。</translation>
</message>
<message>
<location filename="../core/catalogue/search_request.py"/>
<source>Address of the catalogue (STAC API)</source>
<translation>目录地址（STAC API）</translation>
</message>
<message>
<location filename="../core/catalogue/search_request.py"/>
<source>The root of any STAC API. The default is Microsoft's Planetary Computer; NASA's catalogue of OPERA is https://cmr.earthdata.nasa.gov/stac/ASF. QGIS uses its own network settings and proxy.</source>
<translation>任意 STAC API 的根地址。默认为微软的 Planetary Computer；NASA 的 OPERA 目录为 https://cmr.earthdata.nasa.gov/stac/ASF。QGIS 使用自己的网络设置和代理。</translation>
</message>
<message>
<location filename="../core/catalogue/search_request.py"/>
<source>Collection</source>
<translation>集合</translation>
</message>
<message>
<location filename="../core/catalogue/search_request.py"/>
<source>Its id in the catalogue, or several parted by commas. Of the items, those with VV and VH are scenes. Units and missing values of &lt;i&gt;sentinel-1-rtc&lt;/i&gt; and of OPERA's &lt;i&gt;OPERA_L2_RTC-S1_V1_1&lt;/i&gt; are known; of others they are detected.</source>
<translation>其在目录中的标识，或以逗号分隔的多个标识。条目中含 VV 和 VH 的即为影像。&lt;i&gt;sentinel-1-rtc&lt;/i&gt; 和 OPERA 的 &lt;i&gt;OPERA_L2_RTC-S1_V1_1&lt;/i&gt; 的单位和缺失值是已知的；其他集合则自动检测。</translation>
</message>
<message>
<location filename="../core/catalogue/search_request.py"/>
<source>Most scenes</source>
<translation>影像数上限</translation>
</message>
<message>
<location filename="../core/catalogue/search_request.py"/>
<source>If the catalogue has more, the search is refused, since a part of them would be a map with gaps.</source>
<translation>如果目录中的影像更多，则拒绝搜索，因为只取一部分会使地图出现空缺。</translation>
</message>
<message>
<location filename="../core/catalogue/search_request.py"/>
<source>Scenes</source>
<translation>影像</translation>
</message>
<message>
<location filename="../core/catalogue/search_request.py"/>
<source>GeoJSON: a STAC item collection, which QGIS shows as footprints. It has the addresses of the rasters, and no rasters.</source>
<translation>GeoJSON：STAC 条目集合，QGIS 将其显示为覆盖范围。其中有栅格的地址，而没有栅格本身。</translation>
</message>
<message>
<location filename="../core/catalogue/search_request.py"/>
<source>Folder for virtual rasters of the scenes</source>
<translation>影像虚拟栅格的文件夹</translation>
</message>
<message>
<location filename="../core/catalogue/search_request.py"/>
<source>A small .vrt file for each scene, with VV and VH, which QGIS shows and every command takes; pixels are read over the network where they are needed. Each scene's two rasters are opened for it.</source>
<translation>每个影像一个小的 .vrt 文件，含 VV 和 VH，QGIS 可以显示，所有命令都可使用；像元在需要时通过网络读取。为此要打开每个影像的两个栅格。</translation>
</message>
<message>
<location filename="../core/catalogue/searching.py"/>
<source>no orbit in the catalogue</source>
<translation>目录中没有轨道</translation>
</message>
<message>
<location filename="../core/catalogue/searching.py"/>
<source>is %1, which is before %2; swap the two days.</source>
<translation>为 %1，早于 %2；请交换这两天。</translation>
</message>
<message>
<location filename="../core/catalogue/searching.py"/>
<source>The catalogue has more than %1 scenes for this search; choose a smaller area or fewer days, or raise %2.</source>
<translation>目录中符合此搜索的影像超过 %1 个；请选择更小的区域或更少的天数，或提高 %2。</translation>
</message>
<message>
<location filename="../core/catalogue/searching.py"/>
<source>%1 items were left out, as they have %2.</source>
<translation>已排除 %1 个条目，原因：%2。</translation>
</message>
<message>
<location filename="../core/catalogue/searching.py"/>
<source>%1 scenes (%2) on %3 days, %4 to %5.</source>
<translation>%1 个影像（%2），共 %3 天，%4 至 %5。</translation>
</message>
<message>
<location filename="../core/catalogue/searching.py"/>
<source>Searching '%1'.</source>
<translation>正在搜索“%1”。</translation>
</message>
<message>
<location filename="../core/catalogue/searching.py"/>
<source>'%1' sends more than %2 items that do not fit the search; give it another collection.</source>
<translation>“%1”发送了超过 %2 个不符合搜索的条目；请给出其他集合。</translation>
</message>
<message>
<location filename="../core/catalogue/searching.py"/>
<source>no addresses on the network</source>
<translation>没有网络地址</translation>
</message>
<message>
<location filename="../core/catalogue/searching.py"/>
<source>No scene of '%1' (%2 orbit) lies in this area from %3 to %4; choose other days or another area, or check the name of the collection.</source>
<translation>%3 至 %4 期间，该区域没有“%1”的影像（轨道：%2）；请选择其他日期或区域，或检查集合名称。</translation>
</message>
<message>
<location filename="../core/catalogue/stac_api.py"/>
<source>'%1' is not the address of a STAC API. %2</source>
<translation>“%1”不是 STAC API 的地址。%2</translation>
</message>
<message>
<location filename="../core/catalogue/stac_api.py"/>
<source>'%1' is not the address of a STAC API that can be searched; give the address of its root, which often ends in /stac/v1 or /stac.</source>
<translation>“%1”不是可以搜索的 STAC API 地址；请给出其根地址，通常以 /stac/v1 或 /stac 结尾。</translation>
</message>
<message>
<location filename="../core/catalogue/stac_api.py"/>
<source>The answer of '%1' cannot be understood: it is not a list of scenes.</source>
<translation>无法理解“%1”的回答：不是影像列表。</translation>
</message>
<message>
<location filename="../core/catalogue/stac_api.py"/>
<source>'%1' sends the same or empty pages without an end; ask its operator, or search for fewer days.</source>
<translation>“%1”不断发送相同或空白的页；请询问其运营者，或搜索更少的天数。</translation>
</message>
<message>
<location filename="../core/catalogue/web.py"/>
<source>'%1' is not an address; give one that begins with https://.</source>
<translation>“%1”不是地址；请给出以 https:// 开头的地址。</translation>
</message>
<message>
<location filename="../core/catalogue/web.py"/>
<source>'%1' cannot be reached (%2). Check the address, that this computer is online, and whether it needs a proxy (in a shell the environment variable https_proxy).</source>
<translation>无法连接“%1”（%2）。请检查地址、本机是否联网，以及是否需要代理（在命令行中为环境变量 https_proxy）。</translation>
</message>
<message>
<location filename="../core/catalogue/web.py"/>
<source>%1 refuses to answer (HTTP %2); it wants a login, which a search does not have. Give another catalogue.</source>
<translation>%1 拒绝回答（HTTP %2）；它要求登录，而搜索没有登录信息。请给出其他目录。</translation>
</message>
<message>
<location filename="../core/catalogue/web.py"/>
<source>%1 answers with an error (HTTP %2: %3); check the address and the name of the collection, or run again later.</source>
<translation>%1 返回错误（HTTP %2：%3）；请检查地址和集合名称，或稍后再运行。</translation>
</message>
<message>
<location filename="../core/catalogue/web.py"/>
<source>The answer of %1 cannot be understood: %2.</source>
<translation>无法理解 %1 的回答：%2。</translation>
</message>
<message>
<location filename="../core/catalogue/web.py"/>
<source>The answer of %1 cannot be understood: it is not an object.</source>
<translation>无法理解 %1 的回答：不是对象。</translation>
</message>
<message>
<location filename="../core/catalogue/web.py"/>
<source>no reason given</source>
<translation>未说明原因</translation>
</message>
<message>
<location filename="../core/catalogue/web.py"/>
<source>it sends more than %1 MB</source>
<translation>发送的内容超过 %1 MB</translation>
</message>
<message>
<location filename="../core/command.py"/>
<source>is missing; choose where to save the result.</source>
<translation>缺失；请选择结果的保存位置。</translation>
</message>
<message>
<location filename="../core/command.py"/>
<source>No result is chosen; choose at least one of %1.</source>
<translation>未选择任何结果；请至少选择 %1 之一。</translation>
</message>
<message>
<location filename="../core/command.py"/>
<source>the %1 next to the report</source>
<translation>报告旁的%1</translation>
</message>
<message>
<location filename="../core/dates/dated.py"/>
<source>%1 is empty; give at least one raster.</source>
<translation>%1 为空；请至少给出一个栅格。</translation>
</message>
<message>
<location filename="../core/dates/dated.py"/>
<source> with the date pattern '%1'</source>
<translation>（日期模式“%1”）</translation>
</message>
<message>
<location filename="../core/dates/in_names.py"/>
<source>the date in '%1' is ambiguous (%2); say how it is written with a date pattern, such as %3</source>
<translation>“%1”中的日期有歧义（%2）；请用日期模式说明其写法，例如 %3</translation>
</message>
<message>
<location filename="../core/dates/pattern.py"/>
<source>The date pattern '%1' does not say which digits are the date; write YYYY or YY, and MM and DD (or MMM for a month as a word, DDD for the day of the year) if there are any, once each, such as YYYY-MM-DD or water_YYYYMM; or all of them twice for the first and the last day.</source>
<translation>日期模式“%1”没有说明哪些数字是日期；请写 YYYY 或 YY，如有则再写 MM 和 DD（以单词表示的月份写 MMM，一年中的第几天写 DDD），每个一次，例如 YYYY-MM-DD 或 water_YYYYMM；表示首日和末日时则全部写两次。</translation>
</message>
<message>
<location filename="../core/dates/pattern_option.py"/>
<source>Date in the names (YYYY-MM-DD)</source>
<translation>名称中的日期 (YYYY-MM-DD)</translation>
</message>
<message>
<location filename="../core/dates/pattern_option.py"/>
<source>Without a pattern, dates come from a layer's temporal properties, then from the metadata that this plugin wrote into the file, then from the file's name: product names, 2020-03-05, 20200305, 05.03.2020, 5Mar2020, 2020-03, 202003, 2020-065 (day of the year), 2020-Q1, 2020, or a first and a last day. A date that can be read in two ways (05-03-2020, 200305) needs a pattern, unless other names in the list settle it. With a pattern, dates come from the names alone: YYYY, YY, MM and DD stand for digits, MMM for the name of a month, DDD for the day of the year, * and ? for anything, and every other character for itself. DD-MM-YYYY*DD-MM-YYYY matches a first and a last day.</source>
<translation>不给模式时，日期依次取自图层的时态属性、本插件写入文件的元数据和文件名：产品名、2020-03-05、20200305、05.03.2020、5Mar2020、2020-03、202003、2020-065（一年中的第几天）、2020-Q1、2020，或首日和末日。可以有两种读法的日期（05-03-2020、200305）需要模式，除非列表中的其他名称能够确定。给出模式时，日期只取自名称：YYYY、YY、MM 和 DD 代表数字，MMM 代表月份名称，DDD 代表一年中的第几天，* 和 ? 代表任意内容，其他字符代表自身。DD-MM-YYYY*DD-MM-YYYY 匹配首日和末日。</translation>
</message>
<message>
<location filename="../core/dates/period.py"/>
<source>%1 to %2</source>
<translation>%1 至 %2</translation>
</message>
<message>
<location filename="../core/masks/bodies/bodies_command.py"/>
<source>Water bodies as polygons</source>
<translation>水体转多边形</translation>
</message>
<message>
<location filename="../core/masks/bodies/bodies_command.py"/>
<source>Turns each water body of a mask into a polygon with its area and perimeter.</source>
<translation>将掩膜中的每个水体转为带面积和周长的多边形。</translation>
</message>
<message>
<location filename="../core/masks/bodies/bodies_command.py"/>
<source>Turns each water body of a water mask, a group of connected water pixels, into a polygon. Areas are those on the ground, even where the CRS is in degrees.</source>
<translation>将水体掩膜中的每个水体（一组相连的水体像元）转为多边形。即使 CRS 以度为单位，面积也是地面实际面积。</translation>
</message>
<message>
<location filename="../core/masks/bodies/bodies_command.py"/>
<source>water,lake,reservoir,polygonize,vectorize,raster to vector,sieve,area,perimeter,island</source>
<translation>水体,湖泊,水库,多边形化,矢量化,栅格转矢量,筛选,面积,周长,岛屿</translation>
</message>
<message>
<location filename="../core/masks/bodies/bodies_command.py"/>
<source>Water bodies</source>
<translation>水体</translation>
</message>
<message>
<location filename="../core/masks/bodies/bodies_command.py"/>
<source>Total area (km²)</source>
<translation>总面积 (km²)</translation>
</message>
<message>
<location filename="../core/masks/bodies/bodies_command.py"/>
<source>Cancelled; no layer was written.</source>
<translation>已取消；未写入图层。</translation>
</message>
<message>
<location filename="../core/masks/bodies/bodies_request.py"/>
<source>1 is water and 0 is land. 255, 250 and 251 are pixels without an observation: they are not water, but a body that touches them may continue there.</source>
<translation>1 为水体，0 为陆地。255、250 和 251 为无观测的像元：它们不是水体，但与之相接的水体可能在那里延续。</translation>
</message>
<message>
<location filename="../core/masks/bodies/bodies_request.py"/>
<source>The second raster that &lt;i&gt;Map surface water&lt;/i&gt; writes, 0 to 100, on the same grid. Each body gets the mean over its pixels.</source>
<translation>&lt;i&gt;地表水制图&lt;/i&gt;所写的第二个栅格，0 至 100，格网相同。每个水体取其像元的平均值。</translation>
</message>
<message>
<location filename="../core/masks/bodies/bodies_request.py"/>
<source>Leave out water bodies smaller than (m²)</source>
<translation>去除小于此面积的水体 (m²)</translation>
</message>
<message>
<location filename="../core/masks/bodies/bodies_request.py"/>
<source>The area of the whole body counts, after islands are filled. 0 keeps all.</source>
<translation>以填充岛屿之后整个水体的面积为准。0 表示全部保留。</translation>
</message>
<message>
<location filename="../core/masks/bodies/bodies_request.py"/>
<source>Fill islands smaller than (m²)</source>
<translation>填充小于此面积的岛屿 (m²)</translation>
</message>
<message>
<location filename="../core/masks/bodies/bodies_request.py"/>
<source>An island counts with the lakes on it, and is filled together with them. An island with a pixel without observation stays. 0 fills none.</source>
<translation>岛屿连同其上的湖泊一起计算并填充。含有无观测像元的岛屿保留。0 表示不填充。</translation>
</message>
<message>
<location filename="../core/masks/bodies/bodies_request.py"/>
<source>Connect water that touches at corners</source>
<translation>连接仅在角点相接的水体</translation>
</message>
<message>
<location filename="../core/masks/bodies/bodies_request.py"/>
<source>Then it is one body, otherwise two. Land is connected the other way round.</source>
<translation>勾选则为一个水体，否则为两个。陆地的连通方式相反。</translation>
</message>
<message>
<location filename="../core/masks/bodies/bodies_request.py"/>
<source>Smoothing (how often corners are cut)</source>
<translation>平滑（切角次数）</translation>
</message>
<message>
<location filename="../core/masks/bodies/bodies_request.py"/>
<source>Cuts the corners of the pixels, within half a pixel (Chaikin). Polygons stay valid and apart. Attributes remain those of the pixels. 0 keeps the outlines.</source>
<translation>在半个像元之内切去像元的角（Chaikin）。多边形保持有效且互不重叠。属性仍以像元为准。0 表示保持轮廓。</translation>
</message>
<message>
<location filename="../core/masks/bodies/bodies_request.py"/>
<source>Multipolygons with &lt;i&gt;id&lt;/i&gt;, &lt;i&gt;area_m2&lt;/i&gt; (on the ellipsoid where the CRS is in degrees), &lt;i&gt;perimeter_m&lt;/i&gt; (along the sides of the pixels, islands included), &lt;i&gt;mean_prob&lt;/i&gt; (percent), and &lt;i&gt;edge&lt;/i&gt;: whether the body touches the border of the raster or pixels without an observation, so that it may be larger. The file appears when it is complete, and replaces an earlier one as a whole.</source>
<translation>多部件多边形，带有 &lt;i&gt;id&lt;/i&gt;、&lt;i&gt;area_m2&lt;/i&gt;（CRS 以度为单位时按椭球面计算）、&lt;i&gt;perimeter_m&lt;/i&gt;（沿像元边，含岛屿）、&lt;i&gt;mean_prob&lt;/i&gt;（百分比）和 &lt;i&gt;edge&lt;/i&gt;：水体是否接触栅格边界或无观测像元，从而可能更大。文件完成后才出现，并整体替换之前的文件。</translation>
</message>
<message>
<location filename="../core/masks/bodies/bodies_work.py"/>
<source>Water bodies%1</source>
<translation>水体%1</translation>
</message>
<message>
<location filename="../core/masks/bodies/water_bodies.py"/>
<source>it is cut off</source>
<translation>它被截断</translation>
</message>
<message>
<location filename="../core/masks/bodies/water_bodies.py"/>
<source>%1 has no observations, so it cannot show whether there are water bodies.</source>
<translation>%1 没有观测，因此无法显示是否有水体。</translation>
</message>
<message>
<location filename="../core/masks/bodies/water_bodies.py"/>
<source>%L1 water bodies, without areas and perimeters.</source>
<translation>%L1 个水体，无面积和周长。</translation>
</message>
<message>
<location filename="../core/masks/bodies/water_bodies.py"/>
<source>%L1 water bodies, %L2 km² in all.</source>
<translation>%L1 个水体，共 %L2 km²。</translation>
</message>
<message>
<location filename="../core/masks/bodies/water_bodies.py"/>
<source>%1 of %2 polygons are missing</source>
<translation>缺少 %1 个多边形（共 %2 个）</translation>
</message>
<message>
<location filename="../core/masks/bodies/water_bodies.py"/>
<source>%1 does not say how large its pixels are, so %2 and %3 cannot be applied; assign its CRS (gdal:assignprojection) or geocode it first, or set both to 0.</source>
<translation>%1 未说明其像元大小，因此无法应用 %2 和 %3；请先指定其 CRS（gdal:assignprojection）或进行地理编码，或将两者设为 0。</translation>
</message>
<message>
<location filename="../core/masks/bodies/water_bodies.py"/>
<source>the polygons</source>
<translation>多边形</translation>
</message>
<message>
<location filename="../core/masks/bodies/water_bodies.py"/>
<source>%1 and %2 come from two runs, according to their metadata, and may not belong together; map again if they should.</source>
<translation>根据元数据，%1 和 %2 来自两次运行，可能并不对应；如果应当对应，请重新制图。</translation>
</message>
<message>
<location filename="../core/masks/bodies/water_bodies.py"/>
<source>Islands filled: %L1.</source>
<translation>已填充的岛屿：%L1。</translation>
</message>
<message>
<location filename="../core/masks/bodies/water_bodies.py"/>
<source>Bodies left out as too small: %L1.</source>
<translation>因过小而去除的水体：%L1。</translation>
</message>
<message>
<location filename="../core/masks/class_values.py"/>
<source>%1 has '%2', which is neither a number nor a range from a smaller to a larger one, such as 50-99; %3.</source>
<translation>%1 含有“%2”，它既不是数字，也不是由小到大的范围（如 50-99）；%3。</translation>
</message>
<message>
<location filename="../core/masks/class_values.py"/>
<source>%1 declare %L2 as nodata, but that is the code of %3, so pixels with that value are unknown and not %4; if %5 is meant, remove the declaration (gdal_edit.py -unsetnodata, or gdal:translate with -a_nodata none).</source>
<translation>%1 将 %L2 声明为 nodata，但它是%3的代码，因此该值的像元为未知而不是%4；如果表示%5，请去掉该声明（gdal_edit.py -unsetnodata，或 gdal:translate 加 -a_nodata none）。</translation>
</message>
<message>
<location filename="../core/masks/class_values.py"/>
<source>%1 declares %L2 as nodata, but that is the code of %3, so pixels with that value are unknown and not %4; if %5 is meant, remove the declaration (gdal_edit.py -unsetnodata, or gdal:translate with -a_nodata none).</source>
<translation>%1 将 %L2 声明为 nodata，但它是%3的代码，因此该值的像元为未知而不是%4；如果表示%5，请去掉该声明（gdal_edit.py -unsetnodata，或 gdal:translate 加 -a_nodata none）。</translation>
</message>
<message>
<location filename="../core/masks/class_values.py"/>
<source>%1 has values that mean neither water (%2) nor land (%3), so those pixels are unknown: %4, ….</source>
<translation>%1 含有既不表示水体（%2）也不表示陆地（%3）的值，因此这些像元未知：%4、……。</translation>
</message>
<message>
<location filename="../core/masks/class_values.py"/>
<source>%1 has values that mean neither water (%2) nor land (%3), so those pixels are unknown: %4.</source>
<translation>%1 含有既不表示水体（%2）也不表示陆地（%3）的值，因此这些像元未知：%4。</translation>
</message>
<message>
<location filename="../core/masks/class_values.py"/>
<source> If it is a probability or an occurrence, give the values that mean water.</source>
<translation>如果它是概率或淹没频率，请给出表示水体的值。</translation>
</message>
<message>
<location filename="../core/masks/class_values.py"/>
<source>No pixel of the masks is %1 (code %2). If there is %3, check whether it has another code, is declared as nodata or was masked out.</source>
<translation>掩膜中没有像元是%1（代码 %2）。如果存在%3，请检查它是否用了其他代码、被声明为 nodata 或被掩去。</translation>
</message>
<message>
<location filename="../core/masks/class_values.py"/>
<source>in the JRC's monthly history 2 is water, 1 land and 0 no observation; </source>
<translation>在 JRC 月度历史数据中 2 为水体，1 为陆地，0 为无观测；</translation>
</message>
<message>
<location filename="../core/masks/class_values.py"/>
<source>%1in OPERA DSWx it is %2: reclassify it to 1, 0 or 255 first (native:reclassifybytable)</source>
<translation>%1在 OPERA DSWx 中为%2：请先将其重分类为 1、0 或 255（native:reclassifybytable）</translation>
</message>
<message>
<location filename="../core/masks/class_values.py"/>
<source>if it is a probability, turn it into a mask first with the raster calculator: 1 where it is above 0.5, and 0 elsewhere</source>
<translation>如果它是概率，请先用栅格计算器转为掩膜：大于 0.5 处为 1，其他为 0</translation>
</message>
<message>
<location filename="../core/masks/class_values.py"/>
<source>choose a water mask, or reclassify the raster first (native:reclassifybytable); if values are percent, such as a probability or an occurrence, to 1 from 50 on and to 0 below</source>
<translation>请选择水体掩膜，或先对栅格重分类（native:reclassifybytable）；如果值是百分比，如概率或淹没频率，则 50 及以上为 1，以下为 0</translation>
</message>
<message>
<location filename="../core/masks/class_values.py"/>
<source>if it stands for missing pixels, declare it as nodata (gdal_edit.py -a_nodata %L1); else choose a water mask, or reclassify the raster first (native:reclassifybytable)</source>
<translation>如果它表示缺失像元，请声明为 nodata（gdal_edit.py -a_nodata %L1）；否则请选择水体掩膜，或先对栅格重分类（native:reclassifybytable）</translation>
</message>
<message>
<location filename="../core/masks/class_values.py"/>
<source>choose a water mask, or reclassify the raster first (native:reclassifybytable)</source>
<translation>请选择水体掩膜，或先对栅格重分类（native:reclassifybytable）</translation>
</message>
<message>
<location filename="../core/masks/class_values.py"/>
<source>partial surface water</source>
<translation>部分地表水</translation>
</message>
<message>
<location filename="../core/masks/class_values.py"/>
<source>inundated vegetation</source>
<translation>淹没植被</translation>
</message>
<message>
<location filename="../core/masks/class_values.py"/>
<source>snow or ice</source>
<translation>冰雪</translation>
</message>
<message>
<location filename="../core/masks/legend.py"/>
<source>Water</source>
<translation>水体</translation>
</message>
<message>
<location filename="../core/masks/legend.py"/>
<source>Land</source>
<translation>陆地</translation>
</message>
<message>
<location filename="../core/masks/legend.py"/>
<source>Steep or high above drainage</source>
<translation>陡坡或远高于河道</translation>
</message>
<message>
<location filename="../core/masks/legend.py"/>
<source>Layover or shadow</source>
<translation>叠掩或阴影</translation>
</message>
<message>
<location filename="../core/masks/legend.py"/>
<source>Water in both</source>
<translation>两者均为水体</translation>
</message>
<message>
<location filename="../core/masks/legend.py"/>
<source>Water on the map only</source>
<translation>仅地图为水体</translation>
</message>
<message>
<location filename="../core/masks/legend.py"/>
<source>Water in the reference only</source>
<translation>仅参考为水体</translation>
</message>
<message>
<location filename="../core/masks/legend.py"/>
<source>Land in both</source>
<translation>两者均为陆地</translation>
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
<translation>%1 含有 %L2，它不是水体掩膜的代码（0 陆地，1 水体，250 和 251 地形，255 无观测）；%3。</translation>
</message>
<message>
<location filename="../core/masks/mask.py"/>
<source>%1 has %2 bands; a water mask has one.</source>
<translation>%1 有 %2 个波段；水体掩膜只有一个。</translation>
</message>
<message>
<location filename="../core/masks/mask.py"/>
<source>%1 holds 255 but no 1, the code of water, and 255 is read as no observation; if it means water, reclassify it to 1 first (native:reclassifybytable).</source>
<translation>%1 含有 255 但没有水体代码 1，而 255 按无观测读取；如果它表示水体，请先重分类为 1（native:reclassifybytable）。</translation>
</message>
<message>
<location filename="../core/masks/mosaic/mosaic_command.py"/>
<source>Mosaic tiles</source>
<translation>拼接分块</translation>
</message>
<message>
<location filename="../core/masks/mosaic/mosaic_command.py"/>
<source>Cuts masks of buffered tiles to their tiles and joins them.</source>
<translation>将带缓冲分块的掩膜裁切到各自分块并拼接。</translation>
</message>
<message>
<location filename="../core/masks/mosaic/mosaic_command.py"/>
<source>A large area is downloaded and mapped by tiles, each with a buffer around it, so that the network also sees the surroundings of the tile's edges. This cuts every mask to its tile and joins them: each pixel comes from the mask of the tile that contains its centre, and from no other.</source>
<translation>大区域按分块下载和制图，每块四周带有缓冲，使网络也能看到分块边缘的周围。本算法将每个掩膜裁切到其分块并拼接：每个像元取自包含其中心的分块的掩膜，而不取自其他掩膜。</translation>
</message>
<message>
<location filename="../core/masks/mosaic/mosaic_request.py"/>
<source>Water masks of buffered tiles</source>
<translation>带缓冲分块的水体掩膜</translation>
</message>
<message>
<location filename="../core/masks/mosaic/mosaic_request.py"/>
<source>One for each tile, all of the same time, for example one month. All are placed on the grid of the first one. Masks whose pixels coincide with it are copied; from others (another UTM zone) the nearest pixel is taken.</source>
<translation>每个分块一个，均为同一时间，例如一个月。全部放到第一个掩膜的格网上。像元与之重合的直接复制；其他（另一 UTM 带）取最近像元。</translation>
</message>
<message>
<location filename="../core/masks/mosaic/mosaic_request.py"/>
<source>Tiles without their buffers</source>
<translation>不含缓冲的分块</translation>
</message>
<message>
<location filename="../core/masks/mosaic/mosaic_request.py"/>
<source>Polygons of any shape, without the buffer.</source>
<translation>任意形状的多边形，不含缓冲。</translation>
</message>
<message>
<location filename="../core/masks/mosaic/mosaic_request.py"/>
<source>Field with the id in names of masks</source>
<translation>掩膜名称中 id 的字段</translation>
</message>
<message>
<location filename="../core/masks/mosaic/mosaic_request.py"/>
<source>The name of each tile's mask contains this id: tile 7 belongs to &lt;i&gt;water_7_2020-03.tif&lt;/i&gt; and to &lt;i&gt;water_07_2020-03.tif&lt;/i&gt;. The log lists masks without a tile and tiles without a mask. A name that fits two tiles is refused.</source>
<translation>每个分块的掩膜名称含有此 id：分块 7 对应 &lt;i&gt;water_7_2020-03.tif&lt;/i&gt; 和 &lt;i&gt;water_07_2020-03.tif&lt;/i&gt;。日志会列出没有分块的掩膜和没有掩膜的分块。与两个分块都匹配的名称会被拒绝。</translation>
</message>
<message>
<location filename="../core/masks/mosaic/mosaic_request.py"/>
<source>Tiles that the mosaic covers</source>
<translation>拼接结果覆盖的分块</translation>
</message>
<message>
<location filename="../core/masks/mosaic/mosaic_request.py"/>
<source>&lt;i&gt;mapped&lt;/i&gt;: the rectangle around the tiles that have a mask. &lt;i&gt;all&lt;/i&gt;: around all tiles, so that the mosaics of all months lie on one grid even if some tiles are missing.</source>
<translation>&lt;i&gt;mapped&lt;/i&gt;：有掩膜的分块的外接矩形。&lt;i&gt;all&lt;/i&gt;：所有分块的外接矩形，使各月的拼接结果位于同一格网，即使缺少某些分块。</translation>
</message>
<message>
<location filename="../core/masks/mosaic/mosaic_request.py"/>
<source>Names of masks (tile_{id}_*)</source>
<translation>掩膜名称 (tile_{id}_*)</translation>
</message>
<message>
<location filename="../core/masks/mosaic/mosaic_request.py"/>
<source>Empty where the id is a word in the names. Else it shows where the id is: {id} stands for it, * for anything, ? for any character, and everything else for itself. It must match the whole name without its extension.</source>
<translation>如果 id 是名称中的一个词则留空。否则说明 id 的位置：{id} 代表它，* 代表任意内容，? 代表任意字符，其他均代表自身。必须匹配不含扩展名的整个名称。</translation>
</message>
<message>
<location filename="../core/masks/mosaic/mosaic_request.py"/>
<source>Mosaic</source>
<translation>拼接结果</translation>
</message>
<message>
<location filename="../core/masks/mosaic/mosaic_request.py"/>
<source>0 land, 1 water, 255 nodata, and the codes of terrain if the masks have any. A name that ends in &lt;i&gt;.tif&lt;/i&gt; gives one compressed GeoTIFF. One that ends in &lt;i&gt;.vrt&lt;/i&gt; gives a small virtual raster that refers to the masks: keep them, and move them together with it. That needs rectangular tiles along the pixels, and masks on common pixels.</source>
<translation>0 陆地，1 水体，255 nodata，如掩膜有地形代码则也包括。名称以 &lt;i&gt;.tif&lt;/i&gt; 结尾时生成一个压缩的 GeoTIFF；以 &lt;i&gt;.vrt&lt;/i&gt; 结尾时生成一个引用各掩膜的小型虚拟栅格：请保留这些掩膜，并与它一起移动。这要求分块是沿像元的矩形，且各掩膜像元一致。</translation>
</message>
<message>
<location filename="../core/masks/mosaic/mosaic_work.py"/>
<source>Water %1</source>
<translation>水体 %1</translation>
</message>
<message>
<location filename="../core/masks/mosaic/tile_ids.py"/>
<source>check %1, or show where the id is with %2, such as tile_%3_*.</source>
<translation>请检查 %1，或用 %2 说明 id 的位置，例如 tile_%3_*。</translation>
</message>
<message>
<location filename="../core/masks/mosaic/tile_ids.py"/>
<source>%1 has no polygons; give the tiles that the masks are to be cut to.</source>
<translation>%1 没有多边形；请给出掩膜要裁切到的分块。</translation>
</message>
<message>
<location filename="../core/masks/mosaic/tile_ids.py"/>
<source>%1 has several polygons with the id '%2'; choose a %3 that differs from tile to tile, or dissolve them (native:dissolve).</source>
<translation>%1 有多个 id 为“%2”的多边形；请选择各分块不同的 %3，或将其融合（native:dissolve）。</translation>
</message>
<message>
<location filename="../core/masks/mosaic/tile_ids.py"/>
<source>'%1' and '%2' are both of tile '%3'; give one mask for each tile: one month at a time, for instance.</source>
<translation>“%1”和“%2”都属于分块“%3”；请为每个分块给出一个掩膜：例如每次一个月。</translation>
</message>
<message>
<location filename="../core/masks/mosaic/tile_ids.py"/>
<source>No mask's name contains the id of a tile: '%1' has none of %2; %3</source>
<translation>没有掩膜名称含有分块的 id：“%1”中没有 %2 中的任何一个；%3</translation>
</message>
<message>
<location filename="../core/masks/mosaic/tile_ids.py"/>
<source>make %1 more exact</source>
<translation>请使 %1 更精确</translation>
</message>
<message>
<location filename="../core/masks/mosaic/tile_ids.py"/>
<source>show where the id is with %1</source>
<translation>请用 %1 说明 id 的位置</translation>
</message>
<message>
<location filename="../core/masks/mosaic/tile_ids.py"/>
<source>The name '%1' matches tile '%2' and tile '%3'; %4, such as tile_%5_*.</source>
<translation>名称“%1”同时匹配分块“%2”和分块“%3”；%4，例如 tile_%5_*。</translation>
</message>
<message>
<location filename="../core/masks/mosaic/tile_ids.py"/>
<source>%1 '%2' does not say where the id is; write %3 in its place, once, such as tile_%4_*.</source>
<translation>%1“%2”没有说明 id 的位置；请在该处写一次 %3，例如 tile_%4_*。</translation>
</message>
<message>
<location filename="../core/masks/mosaic/tile_ids.py"/>
<source> and %1 more</source>
<translation>以及另外 %1 个</translation>
</message>
<message>
<location filename="../core/masks/mosaic/tile_mosaic.py"/>
<source>No mask has an observation in its tile.</source>
<translation>没有掩膜在其分块内有观测。</translation>
</message>
<message>
<location filename="../core/masks/mosaic/tile_mosaic.py"/>
<source>Left out, as their names contain no tile's id: %1.</source>
<translation>因名称不含分块 id 而未计入：%1。</translation>
</message>
<message>
<location filename="../core/masks/mosaic/tile_mosaic.py"/>
<source>Tiles without a mask: %1.</source>
<translation>没有掩膜的分块：%1。</translation>
</message>
<message>
<location filename="../core/masks/mosaic/tile_mosaic.py"/>
<source>Tiles that contain no pixel centre: %1.</source>
<translation>不含像元中心的分块：%1。</translation>
</message>
<message>
<location filename="../core/masks/mosaic/tile_mosaic.py"/>
<source>The mosaic of %L1 tiles has %L2 columns and %L3 rows.</source>
<translation>%L1 个分块的拼接结果有 %L2 列、%L3 行。</translation>
</message>
<message>
<location filename="../core/masks/mosaic/tile_mosaic.py"/>
<source>Water mask (0 land, 1 water)</source>
<translation>水体掩膜（0 陆地，1 水体）</translation>
</message>
<message>
<location filename="../core/masks/mosaic/tile_mosaic.py"/>
<source>%L1 pixels are in several tiles; they are taken from the first mask in the list. Are the tiles in %2 those without the buffer?</source>
<translation>%L1 个像元位于多个分块中；取自列表中的第一个掩膜。%2 中的分块是否不含缓冲？</translation>
</message>
<message>
<location filename="../core/masks/mosaic/tile_mosaic.py"/>
<source> but ground control points</source>
<translation>，只有地面控制点</translation>
</message>
<message>
<location filename="../core/masks/mosaic/tile_mosaic.py"/>
<source>%1 has no georeference%2, so its place is unknown; geocode it first.</source>
<translation>%1 没有地理参考%2，因此位置未知；请先进行地理编码。</translation>
</message>
<message>
<location filename="../core/masks/mosaic/tile_mosaic.py"/>
<source>%1 has no coordinate reference system, so tiles cannot be overlaid on the masks; assign one (gdal:assignprojection, native:assignprojection).</source>
<translation>%1 没有坐标参考系，因此分块无法与掩膜叠加；请为其指定一个（gdal:assignprojection、native:assignprojection）。</translation>
</message>
<message>
<location filename="../core/masks/mosaic/tile_mosaic.py"/>
<source>The tiles are smaller than the masks' pixels; check the CRS of %1.</source>
<translation>分块比掩膜的像元还小；请检查 %1 的 CRS。</translation>
</message>
<message>
<location filename="../core/masks/mosaic/tile_mosaic.py"/>
<source>The mosaic would have %L1 columns and %L2 rows; check the CRS of %3 and of %4, or cover only the tiles that have a mask.</source>
<translation>拼接结果将有 %L1 列、%L2 行；请检查 %3 和 %4 的 CRS，或只覆盖有掩膜的分块。</translation>
</message>
<message>
<location filename="../core/masks/mosaic/tile_mosaic.py"/>
<source>%1 does not touch the tile '%2' that its name states; %3</source>
<translation>%1 与其名称所示的分块“%2”不相接；%3</translation>
</message>
<message>
<location filename="../core/masks/mosaic/tile_mosaic.py"/>
<source>Masks do not cover the whole tile: %1; the rest of it is nodata.</source>
<translation>掩膜未覆盖整个分块：%1；其余部分为 nodata。</translation>
</message>
<message>
<location filename="../core/masks/mosaic/tile_mosaic.py"/>
<source>The mosaic does not state its time: %1.</source>
<translation>拼接结果不注明时间：%1。</translation>
</message>
<message>
<location filename="../core/masks/mosaic/tile_mosaic.py"/>
<source>The masks are of %1 different times, %2; the mosaic mixes them.</source>
<translation>掩膜属于 %1 个不同的时间（%2）；拼接结果将其混合。</translation>
</message>
<message>
<location filename="../core/masks/mosaic/tile_shapes.py"/>
<source>Polygon %1 of %2 has no id in '%3'; fill it in, or delete it.</source>
<translation>%2 的多边形 %1 在“%3”中没有 id；请填写或删除。</translation>
</message>
<message>
<location filename="../core/masks/mosaic/tile_shapes.py"/>
<source>A tile of %1 cannot be overlaid on the masks' pixels (%2).</source>
<translation>%1 的一个分块无法与掩膜的像元叠加（%2）。</translation>
</message>
<message>
<location filename="../core/masks/mosaic/tile_shapes.py"/>
<source>the tile '%1'</source>
<translation>分块“%1”</translation>
</message>
<message>
<location filename="../core/masks/mosaic/tile_shapes.py"/>
<source>The tile '%1' of %2 has no polygon; draw or delete it.</source>
<translation>%2 的分块“%1”没有多边形；请绘制或删除。</translation>
</message>
<message>
<location filename="../core/masks/mosaic/virtual_mosaic.py"/>
<source>%1 cannot be a virtual raster: %2. Write one file instead: give a name that ends in .tif.</source>
<translation>%1 不能是虚拟栅格：%2。请改为写入一个文件：名称以 .tif 结尾。</translation>
</message>
<message>
<location filename="../core/masks/mosaic/virtual_mosaic.py"/>
<source>the tile '%1' is not a rectangle along the pixels of the masks</source>
<translation>分块“%1”不是沿掩膜像元的矩形</translation>
</message>
<message>
<location filename="../core/masks/mosaic/virtual_mosaic.py"/>
<source>the tiles '%1' and '%2' overlap</source>
<translation>分块“%1”和“%2”重叠</translation>
</message>
<message>
<location filename="../core/masks/mosaic/virtual_mosaic.py"/>
<source>%1 has other pixels or another CRS than the first mask</source>
<translation>%1 的像元或 CRS 与第一个掩膜不同</translation>
</message>
<message>
<location filename="../core/masks/mosaic/virtual_mosaic.py"/>
<source>%1 does not hold whole numbers alone, with one for nodata</source>
<translation>%1 含有非整数，或没有一个整数表示 nodata</translation>
</message>
<message>
<location filename="../core/masks/probability.py"/>
<source>%1 holds %L2, which is not a percentage; give the probability of water in percent, 0 to 100.</source>
<translation>%1 含有 %L2，它不是百分比；请以百分比（0 到 100）给出水体概率。</translation>
</message>
<message>
<location filename="../core/masks/probability.py"/>
<source>%1 has no value above 1, so its values are fractions; multiply them by 100 with the raster calculator.</source>
<translation>%1 没有大于 1 的值，因此其值为小数；请用栅格计算器乘以 100。</translation>
</message>
<message>
<location filename="../core/masks/terrain.py"/>
<source>No terrain raster is given; choose at least one raster of %1, %2 and %3.</source>
<translation>未给出地形栅格；请至少选择 %1、%2 和 %3 之一。</translation>
</message>
<message>
<location filename="../core/masks/terrain.py"/>
<source>compute it in degrees (as native:slope does), and declare its nodata value</source>
<translation>请以度为单位计算（如 native:slope），并声明其 nodata 值</translation>
</message>
<message>
<location filename="../core/masks/terrain.py"/>
<source>give heights in metres, and declare the raster's nodata value</source>
<translation>请以米给出高度，并声明栅格的 nodata 值</translation>
</message>
<message>
<location filename="../core/masks/terrain.py"/>
<source>the new mask</source>
<translation>新掩膜</translation>
</message>
<message>
<location filename="../core/masks/terrain.py"/>
<source>layover or shadow</source>
<translation>叠掩或阴影</translation>
</message>
<message>
<location filename="../core/masks/terrain.py"/>
<source>water only</source>
<translation>仅水体</translation>
</message>
<message>
<location filename="../core/masks/terrain.py"/>
<source>Water mask (0 land, 1 water, 250 steep or high, 251 layover or shadow)</source>
<translation>水体掩膜（0 陆地，1 水体，250 陡或高，251 叠掩或阴影）</translation>
</message>
<message>
<location filename="../core/masks/terrain.py"/>
<source>The mask holds neither land nor water.</source>
<translation>掩膜中既没有陆地也没有水体。</translation>
</message>
<message>
<location filename="../core/masks/terrain.py"/>
<source>Remaining water</source>
<translation>剩余水体</translation>
</message>
<message>
<location filename="../core/masks/terrain.py"/>
<source>Remaining land</source>
<translation>剩余陆地</translation>
</message>
<message>
<location filename="../core/masks/terrain.py"/>
<source>, %L1 km²</source>
<translation>，%L1 km²</translation>
</message>
<message>
<location filename="../core/masks/terrain.py"/>
<source>%1: %L2 pixels%3.</source>
<translation>%1：%L2 个像元%3。</translation>
</message>
<message>
<location filename="../core/masks/terrain.py"/>
<source>%1 has no value in %L2 of land and water; there it excludes nothing.</source>
<translation>%1 在 %L2 的陆地和水体处无值；该处不作剔除。</translation>
</message>
<message>
<location filename="../core/masks/terrain.py"/>
<source>%L1 of land and water are layover or shadow now; check that %2 are right for this raster.</source>
<translation>现在 %L1 的陆地和水体为叠掩或阴影；请检查 %2 对该栅格是否正确。</translation>
</message>
<message>
<location filename="../core/masks/terrain.py"/>
<source>Water without terrain%1</source>
<translation>剔除地形后的水体%1</translation>
</message>
<message>
<location filename="../core/masks/terrain_command.py"/>
<source>0 is land, 1 water and 255 no observation. Only land and water change.</source>
<translation>0 为陆地，1 为水体，255 为无观测。只有陆地和水体会改变。</translation>
</message>
<message>
<location filename="../core/masks/terrain_command.py"/>
<source>Slope (degrees)</source>
<translation>坡度（度）</translation>
</message>
<message>
<location filename="../core/masks/terrain_command.py"/>
<source>&lt;i&gt;Slope&lt;/i&gt; of QGIS (native:slope) computes it from an elevation model in a projected CRS.</source>
<translation>QGIS 的&lt;i&gt;坡度&lt;/i&gt;（native:slope）可由投影 CRS 下的高程模型计算。</translation>
</message>
<message>
<location filename="../core/masks/terrain_command.py"/>
<source>HAND, the height above the nearest stream, is available for the whole world.</source>
<translation>HAND（距最近河道的高度）有全球数据。</translation>
</message>
<message>
<location filename="../core/masks/terrain_command.py"/>
<source>Higher pixels become 250. Lakes without an outlet may lie high above the nearest drainage and would be lost.</source>
<translation>更高的像元变为 250。没有出口的湖泊可能远高于最近河道，会因此丢失。</translation>
</message>
<message>
<location filename="../core/masks/terrain_command.py"/>
<source>Layover and shadow</source>
<translation>叠掩和阴影</translation>
</message>
<message>
<location filename="../core/masks/terrain_command.py"/>
<source>The raster that comes with terrain-corrected radar images, of the same orbit. Its pixels become 251, even where they are steep.</source>
<translation>随地形校正雷达影像提供的栅格，须为同一轨道。其像元变为 251，即使该处坡度很陡。</translation>
</message>
<message>
<location filename="../core/masks/terrain_command.py"/>
<source>Values that mean layover or shadow</source>
<translation>表示叠掩或阴影的值</translation>
</message>
<message>
<location filename="../core/masks/terrain_command.py"/>
<source>Values and ranges, such as 1,2,3 or 2-254. SNAP and OPERA RTC-S1: 1-3. Maps made by GAMMA, such as &lt;i&gt;_ls_map.tif&lt;/i&gt; of ASF: 2-254, where 1 is visible ground.</source>
<translation>数值和范围，如 1,2,3 或 2-254。SNAP 和 OPERA RTC-S1：1-3。GAMMA 制作的图，如 ASF 的 &lt;i&gt;_ls_map.tif&lt;/i&gt;：2-254，其中 1 为可见地面。</translation>
</message>
<message>
<location filename="../core/masks/terrain_command.py"/>
<source>Pixels that may change</source>
<translation>可以改变的像元</translation>
</message>
<message>
<location filename="../core/masks/terrain_command.py"/>
<source>&lt;i&gt;all&lt;/i&gt;: land and water, so that a pixel is excluded from every mask of a series or from none. &lt;i&gt;water&lt;/i&gt;: water only; land stays land.</source>
<translation>&lt;i&gt;all&lt;/i&gt;：陆地和水体，使一个像元要么从序列的所有掩膜中剔除，要么都不剔除。&lt;i&gt;water&lt;/i&gt;：仅水体；陆地保持不变。</translation>
</message>
<message>
<location filename="../core/masks/terrain_command.py"/>
<source>Water without terrain</source>
<translation>剔除地形后的水体</translation>
</message>
<message>
<location filename="../core/masks/terrain_command.py"/>
<source>A mask on the grid of the water mask, with its dates. Slopes and heights on other grids are interpolated bilinearly; layover and shadow take the nearest value. Where a raster has no value it excludes nothing.</source>
<translation>位于水体掩膜格网上的掩膜，带有其日期。其他格网上的坡度和高度进行双线性插值；叠掩和阴影取最近值。栅格无值之处不作剔除。</translation>
</message>
<message>
<location filename="../core/masks/terrain_command.py"/>
<source>Exclude terrain</source>
<translation>剔除地形</translation>
</message>
<message>
<location filename="../core/masks/terrain_command.py"/>
<source>Removes steep slopes, heights, layover and shadow from a water mask.</source>
<translation>从水体掩膜中去除陡坡、高处、叠掩和阴影。</translation>
</message>
<message>
<location filename="../core/masks/terrain_command.py"/>
<source>In mountains, radar shadow looks like water, and water does not lie on slopes. This turns such pixels of a water mask into &lt;i&gt;steep or high above drainage&lt;/i&gt; (250) and &lt;i&gt;layover or shadow&lt;/i&gt; (251), which count neither as water nor as land. Give at least one of the three rasters; they may lie on any grid.</source>
<translation>在山区，雷达阴影看起来像水，而水不会停留在坡上。本算法将水体掩膜中的这类像元改为&lt;i&gt;陡坡或远高于河道&lt;/i&gt;（250）和&lt;i&gt;叠掩或阴影&lt;/i&gt;（251），它们既不算水体也不算陆地。至少给出三个栅格之一；它们可在任意格网上。</translation>
</message>
<message>
<location filename="../core/masks/terrain_command.py"/>
<source>Area that became steep or high (km²)</source>
<translation>变为陡或高的面积 (km²)</translation>
</message>
<message>
<location filename="../core/masks/terrain_command.py"/>
<source>Area that became layover or shadow (km²)</source>
<translation>变为叠掩或阴影的面积 (km²)</translation>
</message>
<message>
<location filename="../core/masks/terrain_command.py"/>
<source>Remaining water area (km²)</source>
<translation>剩余水体面积 (km²)</translation>
</message>
<message>
<location filename="../core/masks/terrain_rules.py"/>
<source>%1 holds %L2, which cannot be %3; %4.</source>
<translation>%1 含有 %L2，它不可能是%3；%4。</translation>
</message>
<message>
<location filename="../core/masks/terrain_rules.py"/>
<source>%1 is '%2'</source>
<translation>%1 为“%2”</translation>
</message>
<message>
<location filename="../core/masks/terrain_rules.py"/>
<source>give the values of layover and shadow, such as 1,2,3 or 2-254</source>
<translation>请给出叠掩和阴影的值，例如 1,2,3 或 2-254</translation>
</message>
<message>
<location filename="../core/masks/terrain_rules.py"/>
<source>%1: it</source>
<translation>%1：它</translation>
</message>
<message>
<location filename="../core/pages/charts.py"/>
<source>%1 date</source>
<translation>%1 个日期</translation>
</message>
<message>
<location filename="../core/pages/charts.py"/>
<source>%1 dates</source>
<translation>%1 个日期</translation>
</message>
<message>
<location filename="../core/pages/charts.py"/>
<source>complete date</source>
<translation>完整日期</translation>
</message>
<message>
<location filename="../core/pages/charts.py"/>
<source>not complete, and what it could amount to</source>
<translation>不完整，以及可能达到的值</translation>
</message>
<message>
<location filename="../core/pages/charts.py"/>
<source>lowest to highest</source>
<translation>最低至最高</translation>
</message>
<message>
<location filename="../core/pages/charts.py"/>
<source>%1 (ice?)</source>
<translation>%1（冰？）</translation>
</message>
<message>
<location filename="../core/pages/charts.py"/>
<source>up to %L1 (not complete)</source>
<translation>最多 %L1（不完整）</translation>
</message>
<message>
<location filename="../core/parameters.py"/>
<source>is '%1'; give one of %2.</source>
<translation>为“%1”；请给出 %2 之一。</translation>
</message>
<message>
<location filename="../core/parameters.py"/>
<source>file of scenes</source>
<translation>影像文件</translation>
</message>
<message>
<location filename="../core/parameters.py"/>
<source>is '%1'; give a day as YYYY-MM-DD, such as 2020-03-31.</source>
<translation>为“%1”；请以 YYYY-MM-DD 给出日期，如 2020-03-31。</translation>
</message>
<message>
<location filename="../core/parameters.py"/>
<source>is missing; give it.</source>
<translation>缺失；请给出。</translation>
</message>
<message>
<location filename="../core/parameters.py"/>
<source>whole number</source>
<translation>整数</translation>
</message>
<message>
<location filename="../core/parameters.py"/>
<source>a %1 from %L2 to %L3</source>
<translation>%L2 到 %L3 的%1</translation>
</message>
<message>
<location filename="../core/parameters.py"/>
<source>a %1 of at least %L2</source>
<translation>不小于 %L2 的%1</translation>
</message>
<message>
<location filename="../core/parameters.py"/>
<source>a %1 of at most %L2</source>
<translation>不大于 %L2 的%1</translation>
</message>
<message>
<location filename="../core/parameters.py"/>
<source>is %L1; give %2.</source>
<translation>为 %L1；请给出%2。</translation>
</message>
<message>
<location filename="../core/plan/catalogue_scenes.py"/>
<source>The catalogue does not say whether it is ascending or descending.</source>
<translation>目录没有说明它是升轨还是降轨。</translation>
</message>
<message>
<location filename="../core/plan/catalogue_scenes.py"/>
<source>Its footprint is broken.</source>
<translation>它的轮廓已损坏。</translation>
</message>
<message>
<location filename="../core/plan/cluster.py"/>
<source>%1 and %2 need the Python package 'distributed', which is not installed; install it (%3), or run the plan without them.</source>
<translation>%1 和 %2 需要 Python 包 'distributed'，但没有安装；请安装（%3），或不用它们运行计划。</translation>
</message>
<message>
<location filename="../core/plan/cluster.py"/>
<source>There is no Dask scheduler at '%1' (%2); start one there with 'dask scheduler', or check the address.</source>
<translation>'%1' 没有 Dask 调度器（%2）；请在那里用 'dask scheduler' 启动，或检查地址。</translation>
</message>
<message>
<location filename="../core/plan/cluster.py"/>
<source>%1 workers at %2.</source>
<translation>%2 有 %1 个工作进程。</translation>
</message>
<message>
<location filename="../core/plan/cluster.py"/>
<source>%1 worker at %2.</source>
<translation>%2 有 %1 个工作进程。</translation>
</message>
<message>
<location filename="../core/plan/cluster.py"/>
<source> Dashboard: %1</source>
<translation> 监控页面：%1</translation>
</message>
<message>
<location filename="../core/plan/cluster.py"/>
<source>The scheduler at '%1' has no workers; start some with 'dask worker %2 --nworkers 1 --nthreads 2', one for each device.</source>
<translation>'%1' 的调度器没有工作进程；请用 'dask worker %2 --nworkers 1 --nthreads 2' 启动，每个设备一个。</translation>
</message>
<message>
<location filename="../core/plan/cluster.py"/>
<source>has version %1</source>
<translation>的版本是 %1</translation>
</message>
<message>
<location filename="../core/plan/cluster.py"/>
<source>cannot load it (%1)</source>
<translation>无法加载它（%1）</translation>
</message>
<message>
<location filename="../core/plan/cluster.py"/>
<source>All workers need GMNet Water %1, but %2 of %3 do not have it: that at %4 %5. Install the same version there (pip install), and start them again.</source>
<translation>所有工作进程都需要 GMNet Water %1，但 %3 个中有 %2 个没有：%4 %5。请在那里安装同一版本（pip install），然后重新启动。</translation>
</message>
<message>
<location filename="../core/plan/cluster.py"/>
<source>Its worker failed: %1</source>
<translation>它的工作进程失败：%1</translation>
</message>
<message>
<location filename="../core/plan/cluster.py"/>
<source>The scheduler is gone. What was finished is kept; start it again with its workers, and run the plan again.</source>
<translation>调度器已不在。已完成的保留；请重新启动它及其工作进程，然后再次运行计划。</translation>
</message>
<message>
<location filename="../core/plan/cluster.py"/>
<source>All workers are gone. What was finished is kept; start them again, and run the plan again.</source>
<translation>工作进程都已不在。已完成的保留；请重新启动，然后再次运行计划。</translation>
</message>
<message>
<location filename="../core/plan/plan_file.py"/>
<source>'%1' cannot be written to '%2' (%3); check that the disk has room and that you may write there.</source>
<translation>无法将“%1”写入“%2”（%3）；请检查磁盘空间是否充足以及您是否有写入权限。</translation>
</message>
<message>
<location filename="../core/plan/plan_file.py"/>
<source>There is no plan '%1'; make one first, or check its name.</source>
<translation>没有计划 '%1'；请先制作，或检查名称。</translation>
</message>
<message>
<location filename="../core/plan/plan_file.py"/>
<source>'%1' is not a plan of maps; give a GeoPackage that 'Plan maps' wrote.</source>
<translation>'%1' 不是制图计划；请给出“制图计划”写出的 GeoPackage。</translation>
</message>
<message>
<location filename="../core/plan/plan_file.py"/>
<source>'%1' is a plan of version %2, but this program reads version %3; plan again with this version of the program, and finished maps are kept.</source>
<translation>'%1' 是版本 %2 的计划，而本程序读取版本 %3；请用本版本程序重新规划，已完成的图保留。</translation>
</message>
<message>
<location filename="../core/plan/plan_file.py"/>
<source>Row %1 of '%2' is not a task (%3); plan again.</source>
<translation>'%2' 的第 %1 行不是任务（%3）；请重新规划。</translation>
</message>
<message>
<location filename="../core/plan/plan_file.py"/>
<source>The plan '%1' cannot be changed (%2); close it in other programs, and check that the disk has room and that you may write there.</source>
<translation>计划 '%1' 无法更改（%2）；请在其他程序中关闭它，并检查磁盘有空间且您有写权限。</translation>
</message>
<message>
<location filename="../core/plan/plan_holder.py"/>
<source>'%1' is being run already, by %2 on %3 (process %4, since %5); wait until that run has ended. If it was killed, delete '%6' and run again.</source>
<translation>'%1' 正在运行，由 %2 在 %3 上（进程 %4，自 %5）；请等该次运行结束。如果它被强行终止，请删除 '%6' 再运行。</translation>
</message>
<message>
<location filename="../core/plan/plan_holder.py"/>
<source>another machine</source>
<translation>另一台机器</translation>
</message>
<message>
<location filename="../core/plan/plan_holder.py"/>
<source>an unknown time</source>
<translation>未知时间</translation>
</message>
<message>
<location filename="../core/plan/plan_holder.py"/>
<source>'%1' cannot be written (%2); check that the disk has room and that you may write there.</source>
<translation>无法写入“%1”（%2）；请检查磁盘空间是否充足以及您是否有写入权限。</translation>
</message>
<message>
<location filename="../core/plan/planning.py"/>
<source>It lies outside all tiles.</source>
<translation>它位于所有分块之外。</translation>
</message>
<message>
<location filename="../core/plan/planning.py"/>
<source>None of the %L1 scenes lies in the area; check the area and its CRS, or search for scenes there.</source>
<translation>%L1 景影像都不在区域内；请检查区域及其坐标参考系，或在那里搜索影像。</translation>
</message>
<message>
<location filename="../core/plan/planning.py"/>
<source>It is of %1, which is longer than a %2.</source>
<translation>它的时间是 %1，比一个时段（%2）长。</translation>
</message>
<message>
<location filename="../core/plan/planning.py"/>
<source>It is of %1, which is before %2.</source>
<translation>它的时间是 %1，早于 %2。</translation>
</message>
<message>
<location filename="../core/plan/planning.py"/>
<source>It is of %1, which is after %2.</source>
<translation>它的时间是 %1，晚于 %2。</translation>
</message>
<message>
<location filename="../core/plan/planning.py"/>
<source>None of the %L1 scenes can be used. The first: %2</source>
<translation>%L1 景影像都不能用。第一个：%2</translation>
</message>
<message>
<location filename="../core/plan/planning.py"/>
<source>It is given twice.</source>
<translation>重复给出。</translation>
</message>
<message>
<location filename="../core/plan/planning.py"/>
<source>It is the same acquisition as '%1', which covers it.</source>
<translation>与 '%1' 是同一次获取，且被其覆盖。</translation>
</message>
<message>
<location filename="../core/plan/progress.py"/>
<source>%1 of %2 tasks done, %3 failed</source>
<translation>%2 个任务完成 %1 个，失败 %3 个</translation>
</message>
<message>
<location filename="../core/plan/progress.py"/>
<source>%1, %L2 Mpx/s</source>
<translation>%1，%L2 Mpx/s</translation>
</message>
<message>
<location filename="../core/plan/progress.py"/>
<source>%1, %L2 Mpx/s, %3 left</source>
<translation>%1，%L2 Mpx/s，还需 %3</translation>
</message>
<message>
<location filename="../core/plan/raster_scenes.py"/>
<source>%1 '%2' does not exist; check its name.</source>
<translation>%1 '%2' 不存在；请检查名称。</translation>
</message>
<message>
<location filename="../core/plan/raster_scenes.py"/>
<source>%1 '%2' has no rasters (%3); choose another.</source>
<translation>%1 '%2' 没有栅格（%3）；请选择其他文件夹。</translation>
</message>
<message>
<location filename="../core/plan/raster_scenes.py"/>
<source>%1 '%2' cannot be read: %3.</source>
<translation>%1 '%2' 无法读取：%3。</translation>
</message>
<message>
<location filename="../core/plan/raster_scenes.py"/>
<source>%1 '%2' names no rasters; write one on each line.</source>
<translation>%1 '%2' 没有写栅格；请每行写一个。</translation>
</message>
<message>
<location filename="../core/plan/raster_scenes.py"/>
<source>'%1' has no date in its metadata or its name.</source>
<translation>'%1' 的元数据和名称中都没有日期。</translation>
</message>
<message>
<location filename="../core/plan/raster_scenes.py"/>
<source>Cannot tell whether '%1' is ascending or descending.</source>
<translation>无法判断 '%1' 是升轨还是降轨。</translation>
</message>
<message>
<location filename="../core/plan/results.py"/>
<source>'%1' cannot be made (%2).</source>
<translation>'%1' 无法制作（%2）。</translation>
</message>
<message>
<location filename="../core/plan/running.py"/>
<source>%1 of the plan's %2 files are not there any more: %3 and others; move them back, or plan again. Finished maps are kept.</source>
<translation>计划的 %2 个文件中有 %1 个已不在：%3 等；请移回原处，或重新规划。已完成的图保留。</translation>
</message>
<message>
<location filename="../core/plan/running.py"/>
<source>%1 of the plan's %2 files are not there any more: %3; move them back, or plan again. Finished maps are kept.</source>
<translation>计划的 %2 个文件中有 %1 个已不在：%3；请移回原处，或重新规划。已完成的图保留。</translation>
</message>
<message>
<location filename="../core/plan/running.py"/>
<source>%1 failed and is tried again: %2</source>
<translation>%1 失败，正在重试：%2</translation>
</message>
<message>
<location filename="../core/plan/running.py"/>
<source>%1 failed: %2</source>
<translation>%1 失败：%2</translation>
</message>
<message>
<location filename="../core/plan/scene.py"/>
<source> The first: %1</source>
<translation> 第一个：%1</translation>
</message>
<message>
<location filename="../core/plan/scene.py"/>
<source>None of the %L1 scenes can be used.%2</source>
<translation>%L1 景影像都不能用。%2</translation>
</message>
<message>
<location filename="../core/plan/scene.py"/>
<source>There are no scenes; give rasters, a folder, or the scenes of a search.</source>
<translation>没有影像；请给出栅格、文件夹或搜索得到的影像。</translation>
</message>
<message>
<location filename="../core/plan/scene_windows.py"/>
<source>check that the file is whole, and that the disk has room</source>
<translation>请检查文件完整，且磁盘有空间</translation>
</message>
<message>
<location filename="../core/plan/scene_windows.py"/>
<source>'%1' cannot be read to its end (%2): %3.</source>
<translation>'%1' 无法读到末尾（%2）：%3。</translation>
</message>
<message>
<location filename="../core/plan/scene_windows.py"/>
<source>the file is broken</source>
<translation>文件已损坏</translation>
</message>
<message>
<location filename="../core/plan/settings.py"/>
<source>The plan's setting '%1' is missing or was changed; plan again.</source>
<translation>计划的设置 '%1' 缺失或被改动；请重新规划。</translation>
</message>
<message>
<location filename="../core/plan/task_run.py"/>
<source>None of the %1 scenes of %2 reaches its tile.</source>
<translation>%2 的 %1 景影像都没有覆盖其分块。</translation>
</message>
<message>
<location filename="../core/plan/task_run.py"/>
<source>The plan's folder for masks</source>
<translation>计划的掩膜文件夹</translation>
</message>
<message>
<location filename="../core/plan/task_run.py"/>
<source>The mask</source>
<translation>掩膜</translation>
</message>
<message>
<location filename="../core/plan/task_terrain.py"/>
<source>The elevation model</source>
<translation>高程模型</translation>
</message>
<message>
<location filename="../core/plan/task_terrain.py"/>
<source>%1 cannot be brought onto a tile (%2); check the raster.</source>
<translation>%1 无法转到分块上（%2）；请检查该栅格。</translation>
</message>
<message>
<location filename="../core/plan/task_terrain.py"/>
<source>Slopes cannot be computed from the elevation model (%1).</source>
<translation>无法由高程模型计算坡度（%1）。</translation>
</message>
<message>
<location filename="../core/plan/tiles.py"/>
<source>%1 has no place on the Earth; give it a CRS and a georeference.</source>
<translation>%1 在地球上没有位置；请给出坐标参考系和地理参考。</translation>
</message>
<message>
<location filename="../core/plan/tiles.py"/>
<source>%1 cannot be placed on the Earth; check its CRS.</source>
<translation>%1 无法定位到地球上；请检查其坐标参考系。</translation>
</message>
<message>
<location filename="../core/plan/tiles.py"/>
<source>%1 has no CRS; assign the one that it is in.</source>
<translation>%1 没有坐标参考系；请指定。</translation>
</message>
<message>
<location filename="../core/plan/tiles.py"/>
<source>Feature %1 of %2</source>
<translation>%2 的要素 %1</translation>
</message>
<message>
<location filename="../core/plan/tiles.py"/>
<source>%1 is not a polygon; delete it or draw one.</source>
<translation>%1 不是多边形；请删除，或画一个。</translation>
</message>
<message>
<location filename="../core/plan/tiles.py"/>
<source>%1 has no polygons; draw one, or choose another layer.</source>
<translation>%1 没有多边形；请画一个，或选择其他图层。</translation>
</message>
<message>
<location filename="../core/plan/tiles.py"/>
<source>%1 reaches beyond %L2 degrees north or %L3 degrees south, where there is no UTM; give %4, polygons in a projected CRS that fits there.</source>
<translation>%1 超出北纬 %L2 度或南纬 %L3 度，那里没有 UTM；请给出 %4，即适合该处的投影坐标参考系中的多边形。</translation>
</message>
<message>
<location filename="../core/plan/tiles.py"/>
<source>is %L1 m, with which the area would have more than %L2 tiles; give larger tiles or a smaller area.</source>
<translation>为 %L1 米，这样区域会有超过 %L2 个分块；请给更大的分块或更小的区域。</translation>
</message>
<message>
<location filename="../core/plan/tiles.py"/>
<source>%1 has a tile called '%2', which cannot be a part of a file's name; choose another %3.</source>
<translation>%1 有名为 '%2' 的分块，不能作为文件名的一部分；请选择其他 %3。</translation>
</message>
<message>
<location filename="../core/plan/tiles.py"/>
<source>%1 has more than one tile called '%2'; choose a %3 whose values are all different.</source>
<translation>%1 有多个名为 '%2' 的分块；请选择值各不相同的 %3。</translation>
</message>
<message>
<location filename="../core/plan/tiles.py"/>
<source>Tile '%1'</source>
<translation>分块 '%1'</translation>
</message>
<message>
<location filename="../core/plan/tiles.py"/>
<source>%1 cannot be transformed to '%2'; check its CRS.</source>
<translation>%1 无法转换到 '%2'；请检查其坐标参考系。</translation>
</message>
<message>
<location filename="../core/plan/tiles.py"/>
<source>%1 lies across 180 degrees of longitude; make two plans, one for each side of that line.</source>
<translation>%1 跨越经度 180 度；请做两个计划，该线两侧各一个。</translation>
</message>
<message>
<location filename="../core/raster/common_grid.py"/>
<source>%1 cannot be transformed to the result's CRS%2, which does not reach there; check the CRS of all rasters, or use one that covers the place.</source>
<translation>%1 无法转换到结果的 CRS%2，它不覆盖该处；请检查所有栅格的 CRS，或使用覆盖该地点的 CRS。</translation>
</message>
<message>
<location filename="../core/raster/common_grid.py"/>
<source>%1 do not overlap; choose rasters that cover the same place, or the extent rule 'union'.</source>
<translation>%1 不重叠；请选择覆盖同一地点的栅格，或选择范围规则“union”。</translation>
</message>
<message>
<location filename="../core/raster/common_grid.py"/>
<source>The result would have %L1 columns and %L2 rows, more than any scene; %3.</source>
<translation>结果将有 %L1 列、%L2 行，超过任何一景；%3。</translation>
</message>
<message>
<location filename="../core/raster/common_grid.py"/>
<source>%1 surrounds a pole, which '%2' stretches into a line; choose a CRS that shows it in one piece, such as %3.</source>
<translation>%1 环绕极点，而“%2”将其拉成一条线；请选择能完整显示它的 CRS，例如 %3。</translation>
</message>
<message>
<location filename="../core/raster/common_grid.py"/>
<source>%1 lie across the edge of the map in '%2', which shows them in two places far apart; reproject the rasters to a CRS without an edge there first, such as %3 (gdal:warpreproject).</source>
<translation>%1 跨越“%2”的地图边缘，会显示在相距很远的两处；请先将栅格重投影到该处没有边缘的 CRS，例如 %3（gdal:warpreproject）。</translation>
</message>
<message>
<location filename="../core/raster/common_grid.py"/>
<source>%1 lie across the edge of the map in '%2', which shows it in two places far apart; reproject the rasters to a CRS without an edge there first, such as %3 (gdal:warpreproject).</source>
<translation>%1 跨越“%2”的地图边缘，会显示在相距很远的两处；请先将栅格重投影到该处没有边缘的 CRS，例如 %3（gdal:warpreproject）。</translation>
</message>
<message>
<location filename="../core/raster/common_grid.py"/>
<source>%1 lies across the edge of the map in '%2', which shows them in two places far apart; reproject the rasters to a CRS without an edge there first, such as %3 (gdal:warpreproject).</source>
<translation>%1 跨越“%2”的地图边缘，会显示在相距很远的两处；请先将栅格重投影到该处没有边缘的 CRS，例如 %3（gdal:warpreproject）。</translation>
</message>
<message>
<location filename="../core/raster/common_grid.py"/>
<source>%1 lies across the edge of the map in '%2', which shows it in two places far apart; reproject the rasters to a CRS without an edge there first, such as %3 (gdal:warpreproject).</source>
<translation>%1 跨越“%2”的地图边缘，会显示在相距很远的两处；请先将栅格重投影到该处没有边缘的 CRS，例如 %3（gdal:warpreproject）。</translation>
</message>
<message>
<location filename="../core/raster/common_grid.py"/>
<source>that of its UTM zone</source>
<translation>其 UTM 带的 CRS</translation>
</message>
<message>
<location filename="../core/raster/common_grid.py"/>
<source>pixels or extent</source>
<translation>像元或范围</translation>
</message>
<message>
<location filename="../core/raster/common_grid.py"/>
<source>%1 and %2 differ in %3; bring all of them onto one grid first, for example with gdal:warpreproject to the CRS, extent and pixel size of %4.</source>
<translation>%1 和 %2 的%3不同；请先将它们统一到一个格网，例如用 gdal:warpreproject 转到 %4 的 CRS、范围和像元大小。</translation>
</message>
<message>
<location filename="../core/raster/containers.py"/>
<source>%1 contains no raster; give a file that does.</source>
<translation>%1 不含栅格；请给出含栅格的文件。</translation>
</message>
<message>
<location filename="../core/raster/containers.py"/>
<source>%1 holds HH or HV, but the networks need VV and VH; choose an acquisition with VV and VH.</source>
<translation>%1 含有 HH 或 HV，但网络需要 VV 和 VH；请选择含 VV 和 VH 的影像。</translation>
</message>
<message>
<location filename="../core/raster/containers.py"/>
<source>%1 holds several rasters of VV or VH: %2; combine one of VV and one of VH with 'Prepare Sentinel-1 backscatter'.</source>
<translation>%1 含有多个 VV 或 VH 栅格：%2；请用“准备 Sentinel-1 后向散射”合并一个 VV 和一个 VH。</translation>
</message>
<message>
<location filename="../core/raster/containers.py"/>
<source>%1 holds several rasters; give one of those inside: %2.</source>
<translation>%1 含有多个栅格；请给出其中之一：%2。</translation>
</message>
<message>
<location filename="../core/raster/containers.py"/>
<source>'%1' in %2 cannot be read (%3).</source>
<translation>无法读取 %2 中的“%1”（%3）。</translation>
</message>
<message>
<location filename="../core/raster/containers.py"/>
<source>'%1' in %2 has %3 bands, such as times; save one date of VV and of VH each (gdal_translate -b), and combine them with 'Prepare Sentinel-1 backscatter'.</source>
<translation>%2 中的“%1”有 %3 个波段，例如多个时间；请各保存一个日期的 VV 和 VH（gdal_translate -b），再用“准备 Sentinel-1 后向散射”合并。</translation>
</message>
<message>
<location filename="../core/raster/containers.py"/>
<source>'%1' and '%2' in %3 differ in size, place or CRS; bring them onto one grid first (gdal:warpreproject).</source>
<translation>%3 中的“%1”和“%2”大小、位置或 CRS 不同；请先统一到一个格网（gdal:warpreproject）。</translation>
</message>
<message>
<location filename="../core/raster/georeference.py"/>
<source>assign the CRS that its coordinates are in</source>
<translation>请指定其坐标所用的 CRS</translation>
</message>
<message>
<location filename="../core/raster/georeference.py"/>
<source>rational polynomial coefficients (RPC)</source>
<translation>有理多项式系数 (RPC)</translation>
</message>
<message>
<location filename="../core/raster/georeference.py"/>
<source>geolocation arrays</source>
<translation>地理定位数组</translation>
</message>
<message>
<location filename="../core/raster/georeference.py"/>
<source>has the CRS '%1', which is in %2, but coordinates and pixels (%L3 wide) of the size of degrees</source>
<translation>的 CRS 为“%1”（单位 %2），但坐标和像元（宽 %L3）是度的量级</translation>
</message>
<message>
<location filename="../core/raster/georeference.py"/>
<source>has coordinates that no place on the Earth has in its CRS '%1'</source>
<translation>的坐标在其 CRS“%1”中不对应地球上任何地点</translation>
</message>
<message>
<location filename="../core/raster/georeference.py"/>
<source>has the CRS '%1', which is not for maps</source>
<translation>的 CRS“%1”不适用于地图</translation>
</message>
<message>
<location filename="../core/raster/georeference.py"/>
<source>has the CRS '%1', of a body with a radius of %L2 km, which the Earth does not have</source>
<translation>的 CRS“%1”属于半径为 %L2 km 的天体，而地球并非如此</translation>
</message>
<message>
<location filename="../core/raster/georeference.py"/>
<source>has the CRS '%1', which is in %2, but coordinates as far as %L3, farther than once around the Earth</source>
<translation>的 CRS 为“%1”（单位 %2），但坐标达到 %L3，超过绕地球一周</translation>
</message>
<message>
<location filename="../core/raster/georeference.py"/>
<source>has the CRS '%1', which is in %2, but latitudes as far as %L3, beyond the pole at %L4</source>
<translation>的 CRS 为“%1”（单位 %2），但纬度达到 %L3，超出位于 %L4 的极点</translation>
</message>
<message>
<location filename="../core/raster/georeference.py"/>
<source>has the CRS '%1', which is in %2, but longitudes as far as %L3</source>
<translation>的 CRS 为“%1”（单位 %2），但经度达到 %L3</translation>
</message>
<message>
<location filename="../core/raster/georeference.py"/>
<source>georeference but ground control points</source>
<translation>地理参考而只有地面控制点</translation>
</message>
<message>
<location filename="../core/raster/georeference.py"/>
<source>warp it first (gdal:warpreproject)</source>
<translation>请先进行变换（gdal:warpreproject）</translation>
</message>
<message>
<location filename="../core/raster/georeference.py"/>
<source>coordinate reference system</source>
<translation>坐标参考系</translation>
</message>
<message>
<location filename="../core/raster/georeference.py"/>
<source>assign its CRS (%1)</source>
<translation>请指定其 CRS（%1）</translation>
</message>
<message>
<location filename="../core/raster/georeference.py"/>
<source>geocode it first</source>
<translation>请先进行地理编码</translation>
</message>
<message>
<location filename="../core/raster/georeference.py"/>
<source>%1 has no %2, so %3; %4.</source>
<translation>%1 没有%2，因此%3；%4。</translation>
</message>
<message>
<location filename="../core/raster/georeference.py"/>
<source>%1 %2, so areas cannot be computed; %3 (%4).</source>
<translation>%1 %2，因此无法计算面积；%3（%4）。</translation>
</message>
<message>
<location filename="../core/raster/georeference.py"/>
<source>%1 has only ground control points, no georeference; %2 will lie in pixel coordinates and keep the points. Warp the raster first to place it.</source>
<translation>%1 只有地面控制点而没有地理参考；%2将采用像元坐标并保留这些点。如要定位，请先对栅格进行变换。</translation>
</message>
<message>
<location filename="../core/raster/georeference.py"/>
<source>%1 has only %2, no georeference; %3 will lie in pixel coordinates and not keep them. Warp the raster first to place it.</source>
<translation>%1 只有%2而没有地理参考；%3将采用像元坐标且不保留它们。如要定位，请先对栅格进行变换。</translation>
</message>
<message>
<location filename="../core/raster/georeference.py"/>
<source>%1 has no georeference; %2 will have none either, and no areas.</source>
<translation>%1 没有地理参考；%2也不会有，并且没有面积。</translation>
</message>
<message>
<location filename="../core/raster/georeference.py"/>
<source>%1 has no CRS; areas cannot be computed.</source>
<translation>%1 没有 CRS；无法计算面积。</translation>
</message>
<message>
<location filename="../core/raster/grid.py"/>
<source>The raster's geotransform cannot be inverted; warp the raster first.</source>
<translation>栅格的地理变换不可逆；请先对栅格进行变换。</translation>
</message>
<message>
<location filename="../core/raster/grid.py"/>
<source>%1 does not touch the raster; choose an extent that overlaps it, or leave it empty to map all of the raster.</source>
<translation>%1 与栅格不相接；请选择与之重叠的范围，或留空以对整个栅格制图。</translation>
</message>
<message>
<location filename="../core/raster/grid.py"/>
<source>is not four numbers; give the four sides.</source>
<translation>不是四个数；请给出四条边。</translation>
</message>
<message>
<location filename="../core/raster/grid.py"/>
<source>%1 is in map coordinates, but the raster has no georeference; leave it empty, or warp the raster first (gdal:warpreproject).</source>
<translation>%1 使用地图坐标，但栅格没有地理参考；请留空，或先对栅格进行变换（gdal:warpreproject）。</translation>
</message>
<message>
<location filename="../core/raster/grid.py"/>
<source>%1 cannot be transformed to the raster's CRS; give it in that CRS instead.</source>
<translation>%1 无法转换到栅格的 CRS；请改用该 CRS 给出。</translation>
</message>
<message>
<location filename="../core/raster/ground.py"/>
<source>the masks</source>
<translation>掩膜</translation>
</message>
<message>
<location filename="../core/raster/ground.py"/>
<source>the raster</source>
<translation>栅格</translation>
</message>
<message>
<location filename="../core/raster/ground.py"/>
<source>gdal:warpreproject, nearest neighbour</source>
<translation>gdal:warpreproject，最近邻</translation>
</message>
<message>
<location filename="../core/raster/ground.py"/>
<source>Areas are those in the plane of the %1 projection, which here are %L2 times as large as on the ground; warp %3 to UTM or an equal-area CRS (%4) for true areas.</source>
<translation>面积为 %1 投影平面上的面积，此处是地面面积的 %L2 倍；如需真实面积，请将%3变换到 UTM 或等积 CRS（%4）。</translation>
</message>
<message>
<location filename="../core/raster/hidden_file.py"/>
<source>'%1' cannot be replaced, as QGIS or another program has it open (%2); remove its layer there, or choose another name.</source>
<translation>无法替换“%1”，因为 QGIS 或其他程序已将其打开（%2）；请在那里移除其图层，或选择另一名称。</translation>
</message>
<message>
<location filename="../core/raster/hidden_file.py"/>
<source>'%1' cannot be replaced (%2); if it is open in QGIS or another program, remove it there, or choose another name.</source>
<translation>无法替换“%1”（%2）；如果它在 QGIS 或其他程序中打开，请在那里移除，或选择另一名称。</translation>
</message>
<message>
<location filename="../core/raster/hidden_file.py"/>
<source>The new result was kept next to it as</source>
<translation>新结果保存在其旁边，名为</translation>
</message>
<message>
<location filename="../core/raster/hidden_file.py"/>
<source>The new results, which belong together, were kept next to the earlier ones as</source>
<translation>相互关联的新结果保存在先前结果旁边，名为</translation>
</message>
<message>
<location filename="../core/raster/hidden_file.py"/>
<source>%1 '%2' cannot be created (%3); choose another folder.</source>
<translation>无法创建 %1“%2”（%3）；请选择另一文件夹。</translation>
</message>
<message>
<location filename="../core/raster/hidden_file.py"/>
<source>The temporary files of this run cannot be written to '%1' (%2); make room there, or name another folder in the environment variable TMPDIR (TEMP on Windows).</source>
<translation>本次运行的临时文件无法写入“%1”（%2）；请在该处腾出空间，或用环境变量 TMPDIR（Windows 上为 TEMP）指定另一文件夹。</translation>
</message>
<message>
<location filename="../core/raster/longitudes.py"/>
<source>EPSG:3413 (polar stereographic)</source>
<translation>EPSG:3413（极地球面投影）</translation>
</message>
<message>
<location filename="../core/raster/longitudes.py"/>
<source>EPSG:3031 (polar stereographic)</source>
<translation>EPSG:3031（极地球面投影）</translation>
</message>
<message>
<location filename="../core/raster/longitudes.py"/>
<source>EPSG:%1 (UTM zone %2S)</source>
<translation>EPSG:%1（UTM %2S 带）</translation>
</message>
<message>
<location filename="../core/raster/longitudes.py"/>
<source>EPSG:%1 (UTM zone %2N)</source>
<translation>EPSG:%1（UTM %2N 带）</translation>
</message>
<message>
<location filename="../core/raster/longitudes.py"/>
<source>%1 or EPSG:3832</source>
<translation>%1 或 EPSG:3832</translation>
</message>
<message>
<location filename="../core/raster/missing.py"/>
<source>Band %1 of %2 holds complex values (%3), as single look complex (SLC) products do; calibrate and detect it to backscatter first, or choose a raster of real numbers.</source>
<translation>%2 的波段 %1 含有复数值（%3），如同单视复数（SLC）产品；请先定标并检波为后向散射，或选择实数栅格。</translation>
</message>
<message>
<location filename="../core/raster/pipeline.py"/>
<source>%1 did not stop within %L2 seconds and was left behind; its memory is free again when the program is closed.</source>
<translation>%1 在 %L2 秒内没有停止，已被搁置；程序关闭后其内存才会释放。</translation>
</message>
<message>
<location filename="../core/raster/polygons.py"/>
<source>%1 has a coordinate that is not a number; draw or delete it.</source>
<translation>%1 有一个坐标不是数字；请重新绘制或删除。</translation>
</message>
<message>
<location filename="../core/raster/polygons.py"/>
<source>%1 is not a valid polygon and cannot be repaired automatically; repair it (native:fixgeometries), or delete it.</source>
<translation>%1 不是有效的多边形，且无法自动修复；请修复（native:fixgeometries）或删除。</translation>
</message>
<message>
<location filename="../core/raster/polygons.py"/>
<source>%1 has no coordinate reference system, so %2 cannot be overlaid on it; assign one (native:assignprojection, gdal:assignprojection).</source>
<translation>%1 没有坐标参考系，因此 %2 无法与其叠加；请为其指定一个（native:assignprojection、gdal:assignprojection）。</translation>
</message>
<message>
<location filename="../core/raster/polygons.py"/>
<source>The CRS of %1 cannot be related to the CRS of the raster; reproject the polygons first (native:reprojectlayer).</source>
<translation>%1 的 CRS 无法与栅格的 CRS 关联；请先对多边形重投影（native:reprojectlayer）。</translation>
</message>
<message>
<location filename="../core/raster/polygons.py"/>
<source>%1 has an edge from x = %L2 to x = %L3, more than half way round the Earth. If it means the short way across 180 degrees, cut the polygon there into one part that ends at 180 and one that begins at -180; if not, add points along the edge (native:densifygeometriesgivenaninterval).</source>
<translation>%1 有一条边从 x = %L2 到 x = %L3，超过半个地球。如果指跨越 180 度的短路径，请在该处将多边形切成止于 180 和始于 -180 的两部分；否则请沿该边增加点（native:densifygeometriesgivenaninterval）。</translation>
</message>
<message>
<location filename="../core/raster/polygons.py"/>
<source>%1 cannot be transformed to the CRS of the raster; check its CRS, or clip the polygons to the raster's surroundings first (native:clip).</source>
<translation>%1 无法转换到栅格的 CRS；请检查其 CRS，或先将多边形裁剪到栅格周围（native:clip）。</translation>
</message>
<message>
<location filename="../core/raster/polygons.py"/>
<source>Features of %1 without a polygon are left out: %2.</source>
<translation>%1 中没有多边形的要素不计入：%2。</translation>
</message>
<message>
<location filename="../core/raster/polygons.py"/>
<source>%1 has polygons that cross themselves or are invalid in another way; they were repaired: %2 and %3 more.</source>
<translation>%1 有自相交或其他无效的多边形；已修复：%2 以及另外 %3 个。</translation>
</message>
<message>
<location filename="../core/raster/polygons.py"/>
<source>%1 has polygons that cross themselves or are invalid in another way; they were repaired: %2.</source>
<translation>%1 有自相交或其他无效的多边形；已修复：%2。</translation>
</message>
<message>
<location filename="../core/raster/raster.py"/>
<source>Rows %1 to %2 of %3 cannot be read (%4): %5.</source>
<translation>无法读取 %3 的第 %1 至 %2 行（%4）：%5。</translation>
</message>
<message>
<location filename="../core/raster/read_back.py"/>
<source>the file is cut off</source>
<translation>文件被截断</translation>
</message>
<message>
<location filename="../core/raster/read_back.py"/>
<source>what describes the raster was not written</source>
<translation>描述栅格的内容没有写入</translation>
</message>
<message>
<location filename="../core/raster/read_back.py"/>
<source>its last bytes were not written</source>
<translation>其最后的字节没有写入</translation>
</message>
<message>
<location filename="../core/raster/reading.py"/>
<source>%1 cannot be read as a raster%2: %3.</source>
<translation>无法将 %1 作为栅格读取%2：%3。</translation>
</message>
<message>
<location filename="../core/raster/reading.py"/>
<source>VV and VH in %1 cannot be read (%2).</source>
<translation>无法读取 %1 中的 VV 和 VH（%2）。</translation>
</message>
<message>
<location filename="../core/raster/reading_faults.py"/>
<source>vector layer</source>
<translation>矢量图层</translation>
</message>
<message>
<location filename="../core/raster/reading_faults.py"/>
<source>its path has %1 characters, and Windows opens at most %2; move it to a folder that is less deep</source>
<translation>其路径有 %1 个字符，而 Windows 最多能打开 %2 个；请移到层级较浅的文件夹</translation>
</message>
<message>
<location filename="../core/raster/reading_faults.py"/>
<source>the file does not exist; check that the file was not moved</source>
<translation>文件不存在；请检查文件是否被移动</translation>
</message>
<message>
<location filename="../core/raster/reading_faults.py"/>
<source>you may not read the file; ask for permission, or take a copy</source>
<translation>您无权读取该文件；请申请权限或使用副本</translation>
</message>
<message>
<location filename="../core/raster/reading_faults.py"/>
<source>another program has locked the file; close it there first, or take a copy</source>
<translation>另一程序锁定了该文件；请先在那里关闭，或使用副本</translation>
</message>
<message>
<location filename="../core/raster/reading_faults.py"/>
<source>the server cannot be reached or does not have it; check the address and the network</source>
<translation>无法连接服务器或服务器上没有该文件；请检查地址和网络</translation>
</message>
<message>
<location filename="../core/raster/reading_faults.py"/>
<source>the file is empty; check that the file was copied or downloaded completely</source>
<translation>文件为空；请检查文件是否完整复制或下载</translation>
</message>
<message>
<location filename="../core/raster/reading_faults.py"/>
<source>GDAL does not recognise the file as a raster; check that the file is a complete raster, or save it as a GeoTIFF first</source>
<translation>GDAL 无法将该文件识别为栅格；请检查文件是否为完整栅格，或先另存为 GeoTIFF</translation>
</message>
<message>
<location filename="../core/raster/reading_faults.py"/>
<source>check that the file exists and is complete</source>
<translation>请检查文件是否存在且完整</translation>
</message>
<message>
<location filename="../core/raster/reading_faults.py"/>
<source>, such as '%1'</source>
<translation>，例如“%1”</translation>
</message>
<message>
<location filename="../core/raster/reading_faults.py"/>
<source>it is an archive; unpack it and choose a %1 in it%2</source>
<translation>它是压缩包；请解压并选择其中的%1%2</translation>
</message>
<message>
<location filename="../core/raster/reading_faults.py"/>
<source>it is a %1; choose a %2</source>
<translation>它是%1；请选择%2</translation>
</message>
<message>
<location filename="../core/raster/reading_faults.py"/>
<source>the folder '%1' that has its bands is missing; put it back beside the file</source>
<translation>缺少存放其波段的文件夹“%1”；请将其放回文件旁边</translation>
</message>
<message>
<location filename="../core/raster/reading_faults.py"/>
<source>it is a folder; choose a raster in it</source>
<translation>它是文件夹；请选择其中的栅格</translation>
</message>
<message>
<location filename="../core/raster/reading_faults.py"/>
<source>SNAP keeps each of its bands in an image of its own: %1; 'Prepare Sentinel-1 backscatter' makes one raster of VV and VH</source>
<translation>SNAP 将每个波段保存为单独的图像：%1；“准备 Sentinel-1 后向散射”可将 VV 和 VH 合成一个栅格</translation>
</message>
<message>
<location filename="../core/raster/reading_faults.py"/>
<source>the file is damaged or was cut short</source>
<translation>文件已损坏或被截断</translation>
</message>
<message>
<location filename="../core/raster/reading_faults.py"/>
<source>the file that it refers to, '%1', is missing; put it back where it was, or build the virtual raster again</source>
<translation>缺少其引用的文件“%1”；请将其放回原处，或重新创建虚拟栅格</translation>
</message>
<message>
<location filename="../core/raster/reading_faults.py"/>
<source>the files that it refers to, %1, are missing; put them back where they were, or build the virtual raster again</source>
<translation>缺少其引用的文件 %1；请将其放回原处，或重新创建虚拟栅格</translation>
</message>
<message>
<location filename="../core/raster/reading_faults.py"/>
<source>%1 cannot be read: %2.</source>
<translation>无法读取 %1：%2。</translation>
</message>
<message>
<location filename="../core/raster/reading_faults.py"/>
<source>this GDAL cannot read its compression%1; save it with another one, such as DEFLATE, where it can be read</source>
<translation>此 GDAL 无法读取其压缩方式%1；请在可读取的环境中用其他压缩方式（如 DEFLATE）保存</translation>
</message>
<message>
<location filename="../core/raster/reading_faults.py"/>
<source>a file that it refers to is missing; put it back where it was</source>
<translation>缺少其引用的文件；请将其放回原处</translation>
</message>
<message>
<location filename="../core/raster/remote.py"/>
<source>the download stopped; check the network, and run again</source>
<translation>下载中断；请检查网络并重新运行</translation>
</message>
<message>
<location filename="../core/raster/remote.py"/>
<source>the server refuses it (HTTP %1), as a signed address has expired or you have to log in; search for the scenes again, or see 'Scenes from a catalogue' in the manual</source>
<translation>服务器拒绝（HTTP %1），因为签名地址已过期或需要登录；请重新搜索影像，或参阅手册中的“Scenes from a catalogue”</translation>
</message>
<message>
<location filename="../core/raster/remote.py"/>
<source>the server does not have it (HTTP %1); check the address, or search for the scenes again</source>
<translation>服务器上没有该文件（HTTP %1）；请检查地址，或重新搜索影像</translation>
</message>
<message>
<location filename="../core/raster/remote.py"/>
<source>the server answers with an error (HTTP %1); run again later</source>
<translation>服务器返回错误（HTTP %1）；请稍后再运行</translation>
</message>
<message>
<location filename="../core/raster/remote.py"/>
<source>the server cannot be reached; check the address and the network</source>
<translation>无法连接服务器；请检查地址和网络</translation>
</message>
<message>
<location filename="../core/raster/room.py"/>
<source>'%1' has no room for %2: at least %L3 MB are needed, and %L4 MB are free. Make room there, or %5.</source>
<translation>“%1”没有足够空间存放%2：至少需要 %L3 MB，剩余 %L4 MB。请在该处腾出空间，或%5。</translation>
</message>
<message>
<location filename="../core/raster/room.py"/>
<source>name another folder in the environment variable TMPDIR (TEMP on Windows)</source>
<translation>用环境变量 TMPDIR（Windows 上为 TEMP）指定另一文件夹</translation>
</message>
<message>
<location filename="../core/raster/room.py"/>
<source>the temporary files of this run</source>
<translation>本次运行的临时文件</translation>
</message>
<message>
<location filename="../core/raster/source_names.py"/>
<source>virtual raster</source>
<translation>虚拟栅格</translation>
</message>
<message>
<location filename="../core/raster/targets.py"/>
<source>GeoTIFF or virtual raster</source>
<translation>GeoTIFF 或虚拟栅格</translation>
</message>
<message>
<location filename="../core/raster/targets.py"/>
<source>%1 '%2' cannot be used (%3); choose another name or folder.</source>
<translation>无法使用 %1“%2”（%3）；请选择另一名称或文件夹。</translation>
</message>
<message>
<location filename="../core/raster/targets.py"/>
<source>%1 cannot be written to '%2' (%3); choose a folder that you may write to.</source>
<translation>无法将 %1 写入“%2”（%3）；请选择您有写入权限的文件夹。</translation>
</message>
<message>
<location filename="../core/raster/targets.py"/>
<source>%1 '%2' exists and is write-protected; choose another name.</source>
<translation>%1“%2”已存在且为只读；请选择另一名称。</translation>
</message>
<message>
<location filename="../core/raster/targets.py"/>
<source>%1 '%2' is open in QGIS or another program, which keeps it from being replaced; remove its layer there, or choose another name.</source>
<translation>%1“%2”已在 QGIS 或其他程序中打开，无法替换；请在那里移除其图层，或选择另一名称。</translation>
</message>
<message>
<location filename="../core/raster/targets.py"/>
<source>%1 '%2' is open in another program, or was when that program crashed: '%3' exists. Close it there (in QGIS, stop editing its layers), or choose another name.</source>
<translation>%1“%2”在另一程序中打开，或在该程序崩溃时处于打开状态：“%3”存在。请在那里关闭（在 QGIS 中停止编辑其图层），或选择另一名称。</translation>
</message>
<message>
<location filename="../core/raster/targets.py"/>
<source>%1 %2; choose another name.</source>
<translation>%1 %2；请选择另一名称。</translation>
</message>
<message>
<location filename="../core/raster/targets.py"/>
<source>%1 has a path of %2 characters, which is too long for Windows: at most %3 are allowed, and %4 are needed for the hidden folder in which a result is written first. Choose a shorter name, or a folder that is less deep.</source>
<translation>%1 的路径有 %2 个字符，对 Windows 来说过长：最多允许 %3 个，而结果首先写入的隐藏文件夹需要 %4 个。请选择更短的名称或层级较浅的文件夹。</translation>
</message>
<message>
<location filename="../core/raster/targets.py"/>
<source>%1 '%2' is one of the %3 that are read; choose another name, to keep the original.</source>
<translation>%1“%2”是所读取的%3之一；请选择另一名称以保留原始数据。</translation>
</message>
<message>
<location filename="../core/raster/targets.py"/>
<source>%1 and %2 are the same file; give two names.</source>
<translation>%1 和 %2 是同一个文件；请给出两个名称。</translation>
</message>
<message>
<location filename="../core/raster/targets.py"/>
<source>%1 '%2' is not a %3; give a file name that ends in %4.</source>
<translation>%1“%2”不是%3；请给出以 %4 结尾的文件名。</translation>
</message>
<message>
<location filename="../core/raster/targets.py"/>
<source>%1 '%2' is a folder; give the name of a file in it.</source>
<translation>%1“%2”是文件夹；请给出其中的文件名。</translation>
</message>
<message>
<location filename="../core/raster/targets.py"/>
<source>The folder '%1' of %2 does not exist; create it or choose another.</source>
<translation>%2 的文件夹“%1”不存在；请创建或选择另一个。</translation>
</message>
<message>
<location filename="../core/raster/unchanged.py"/>
<source>'%1' changed while it was being read, so the result would mix two versions; run again when no other program is writing to it.</source>
<translation>“%1”在读取时发生了改变，结果会混合两个版本；请在没有其他程序写入时重新运行。</translation>
</message>
<message>
<location filename="../core/raster/vector_files.py"/>
<source>check that the file exists and contains features</source>
<translation>请检查文件是否存在且含有要素</translation>
</message>
<message>
<location filename="../core/raster/vector_files.py"/>
<source>%1 cannot be opened (%2); %3.</source>
<translation>无法打开 %1（%2）；%3。</translation>
</message>
<message>
<location filename="../core/raster/vector_files.py"/>
<source>%1 has several layers; the first one, '%2', is read.</source>
<translation>%1 有多个图层；读取第一个“%2”。</translation>
</message>
<message>
<location filename="../core/raster/vector_files.py"/>
<source>%1 contains geometries other than polygons (%2); choose a layer of polygons.</source>
<translation>%1 含有非多边形的几何（%2）；请选择多边形图层。</translation>
</message>
<message>
<location filename="../core/raster/vector_files.py"/>
<source>GeoPackage or CSV file</source>
<translation>GeoPackage 或 CSV 文件</translation>
</message>
<message>
<location filename="../core/raster/vector_files.py"/>
<source>%1 of %2 features are missing</source>
<translation>缺少 %1 个要素（共 %2 个）</translation>
</message>
<message>
<location filename="../core/raster/views.py"/>
<source>%1 has %2 bands; give a raster with one.</source>
<translation>%1 有 %2 个波段；请给出单波段栅格。</translation>
</message>
<message>
<location filename="../core/raster/views.py"/>
<source>%1 and %2 do not overlap; choose a raster that covers the same place.</source>
<translation>%1 和 %2 不重叠；请选择覆盖同一地点的栅格。</translation>
</message>
<message>
<location filename="../core/raster/warping.py"/>
<source>%1 has no coordinate reference system, but the other raster has one; assign its CRS (gdal:assignprojection) or geocode it first.</source>
<translation>%1 没有坐标参考系，而另一栅格有；请先指定其 CRS（gdal:assignprojection）或进行地理编码。</translation>
</message>
<message>
<location filename="../core/raster/warping.py"/>
<source>%1 has no georeference, but the other raster has one; geocode it first.</source>
<translation>%1 没有地理参考，而另一栅格有；请先进行地理编码。</translation>
</message>
<message>
<location filename="../core/raster/warping.py"/>
<source>%1 and %2 have only ground control points, which differ, so their pixels cannot be compared; warp both to one CRS first (gdal:warpreproject).</source>
<translation>%1 和 %2 只有地面控制点且互不相同，因此其像元无法比较；请先将两者变换到同一 CRS（gdal:warpreproject）。</translation>
</message>
<message>
<location filename="../core/raster/warping.py"/>
<source>The target grid</source>
<translation>目标格网</translation>
</message>
<message>
<location filename="../core/raster/warping.py"/>
<source>%1 cannot be resampled to the other raster's grid (%2); warp it there first (gdal:warpreproject).</source>
<translation>%1 无法重采样到另一栅格的格网（%2）；请先进行变换（gdal:warpreproject）。</translation>
</message>
<message>
<location filename="../core/raster/writing.py"/>
<source>choose another folder</source>
<translation>请选择另一文件夹</translation>
</message>
<message>
<location filename="../core/raster/writing.py"/>
<source>it could not be closed</source>
<translation>无法关闭</translation>
</message>
<message>
<location filename="../core/series/area.py"/>
<source>areas cannot be measured</source>
<translation>无法测量面积</translation>
</message>
<message>
<location filename="../core/series/area.py"/>
<source>No zone of %1 contains the centre of a pixel; give larger zones, or masks with smaller pixels.</source>
<translation>%1 中没有区域包含像元中心；请给出更大的区域，或像元更小的掩膜。</translation>
</message>
<message>
<location filename="../core/series/area.py"/>
<source>Zones that contain no pixel centre are left out: %1.</source>
<translation>不含像元中心的区域不计入：%1。</translation>
</message>
<message>
<location filename="../core/series/area.py"/>
<source>These zones reach beyond the masks, and only their part on the masks is measured: %1.</source>
<translation>这些区域超出掩膜，只测量其在掩膜内的部分：%1。</translation>
</message>
<message>
<location filename="../core/series/area.py"/>
<source>These zones have polygons that cross themselves or are invalid in another way, which were repaired: %1.</source>
<translation>这些区域有自相交或其他无效的多边形，已修复：%1。</translation>
</message>
<message>
<location filename="../core/series/area.py"/>
<source>Zone '%1': %2 of %3 dates are not complete, so a change in what was observed could look like a change in water; they are left out of statistics and trends: %4.</source>
<translation>区域“%1”：%3 个日期中有 %2 个不完整，观测内容的变化可能看起来像水体变化；它们不计入统计和趋势：%4。</translation>
</message>
<message>
<location filename="../core/series/area.py"/>
<source>%1 more zones have incomplete dates; the table marks them.</source>
<translation>另有 %1 个区域有不完整的日期；表格中已标出。</translation>
</message>
<message>
<location filename="../core/series/area.py"/>
<source>No zone has an observation on any date, so areas of 0 km² say nothing about water.</source>
<translation>没有区域在任何日期有观测，因此 0 km² 的面积不能说明水体情况。</translation>
</message>
<message>
<location filename="../core/series/area.py"/>
<source>Dates on which no zone was observed, so areas of 0 km² say nothing about water: %1.</source>
<translation>没有区域被观测的日期，0 km² 的面积不能说明水体情况：%1。</translation>
</message>
<message>
<location filename="../core/series/area.py"/>
<source>Zones that were observed on no date, so areas of 0 km² say nothing about water: %1.</source>
<translation>在任何日期都未被观测的区域，0 km² 的面积不能说明水体情况：%1。</translation>
</message>
<message>
<location filename="../core/series/area_command.py"/>
<source>Water masks with dates</source>
<translation>带日期的水体掩膜</translation>
</message>
<message>
<location filename="../core/series/area_command.py"/>
<source>One for each date, on one grid with a CRS: 1 is water, 0 land and 255 no observation. Excluded terrain (250, 251) counts as not observed.</source>
<translation>每个日期一个，位于同一有 CRS 的格网：1 为水体，0 为陆地，255 为无观测。已剔除地形（250、251）视为无观测。</translation>
</message>
<message>
<location filename="../core/series/area_command.py"/>
<source>Zones (empty: all of the masks)</source>
<translation>区域（留空：整个掩膜）</translation>
</message>
<message>
<location filename="../core/series/area_command.py"/>
<source>Polygons in any CRS. A pixel belongs to a zone if its centre lies in it; where zones overlap, each counts in full. Polygons with the same name form one zone. What lies beyond the masks is not counted. Polygons that cross themselves are repaired and named in the log; at 180 degrees they may be cut or continue beyond it.</source>
<translation>任意 CRS 的多边形。像元中心在区域内即属于该区域；区域重叠处各自全部计入。同名多边形组成一个区域。掩膜之外不计入。自相交的多边形会被修复并在日志中列出；在 180 度处可以断开或越过。</translation>
</message>
<message>
<location filename="../core/series/area_command.py"/>
<source>Valid area of a complete date (%)</source>
<translation>完整日期的有效面积 (%)</translation>
</message>
<message>
<location filename="../core/series/area_command.py"/>
<source>A date is complete in a zone if its valid area is at least this percentage of the zone's largest, and if the places that were not observed, but are water on other dates, make up no more than the remaining percentage of the zone's largest water area. Other dates are marked, and left out of statistics and trends.</source>
<translation>若某日期的有效面积至少为该区域最大值的此百分比，且未观测但在其他日期为水体的部分不超过该区域最大水面面积的剩余百分比，则该日期在该区域是完整的。其他日期会被标出，且不计入统计和趋势。</translation>
</message>
<message>
<location filename="../core/series/area_command.py"/>
<source>Water area</source>
<translation>水面面积</translation>
</message>
<message>
<location filename="../core/series/area_command.py"/>
<source>A table with a row for each zone and date: water, valid and zone area in km² (on the ellipsoid if the CRS is geographic), percentages, water of other dates in places that were not observed (&lt;i&gt;unseen_km2&lt;/i&gt;), and whether the date is complete.</source>
<translation>每个区域和日期一行的表格：水体、有效和区域面积，以 km² 计（CRS 为地理坐标系时按椭球面），百分比，未观测处在其他日期的水体（&lt;i&gt;unseen_km2&lt;/i&gt;），以及该日期是否完整。</translation>
</message>
<message>
<location filename="../core/series/area_command.py"/>
<source>Statistics of the zones</source>
<translation>区域统计</translation>
</message>
<message>
<location filename="../core/series/area_command.py"/>
<source>Mean, standard deviation, extremes, the Theil-Sen slope in km² a year with 95 % limits, and the Mann-Kendall test, all from complete dates. Winter ice looks like land, and a season is not a trend: compare the same months over the years.</source>
<translation>平均值、标准差、极值、Theil-Sen 斜率（km²/年，含 95 % 界限）和 Mann-Kendall 检验，均由完整日期得出。冬季的冰看起来像陆地，季节变化也不是趋势：请比较各年相同月份。</translation>
</message>
<message>
<location filename="../core/series/area_command.py"/>
<source>Report on the water area</source>
<translation>水面面积报告</translation>
</message>
<message>
<location filename="../core/series/area_command.py"/>
<source>A page with charts of the %1 zones with the most water, to read and to print. All results of a run appear together, when they are complete.</source>
<translation>一个网页，含水最多的 %1 个区域的图表，可供阅读和打印。一次运行的所有结果在完成后一起出现。</translation>
</message>
<message>
<location filename="../core/series/area_command.py"/>
<source>Table (empty: next to the report)</source>
<translation>表格（留空：与报告放在一起）</translation>
</message>
<message>
<location filename="../core/series/area_command.py"/>
<source>The water area as a CSV file. A report always comes with this table, next to it and under the same name, unless you choose another file.</source>
<translation>水面面积，CSV 文件。报告总是附带此表格，与其放在一起且同名，除非您选择其他文件。</translation>
</message>
<message>
<location filename="../core/series/area_command.py"/>
<source>Water area through time</source>
<translation>水面面积时间变化</translation>
</message>
<message>
<location filename="../core/series/area_command.py"/>
<source>Measures the water area of each zone on each date, with trends and charts.</source>
<translation>测量每个区域在每个日期的水面面积，附趋势和图表。</translation>
</message>
<message>
<location filename="../core/series/area_command.py"/>
<source>Measures the water area on each date of a series of masks, in zones such as lakes or basins, or over the whole of the masks. It writes a table, statistics with the trend of each zone, and a report with charts. Dates whose missing values could look like a change in water are marked.</source>
<translation>测量掩膜序列每个日期的水面面积，可按湖泊或流域等区域，也可对整个掩膜。输出表格、含各区域趋势的统计，以及带图表的报告。缺失值可能看起来像水体变化的日期会被标出。</translation>
</message>
<message>
<location filename="../core/series/area_command.py"/>
<source>water,lake,area,zonal,statistics,time series,trend,mann-kendall,sen,basin,report</source>
<translation>水体,湖泊,面积,分区,统计,时间序列,趋势,mann-kendall,sen,流域,报告</translation>
</message>
<message>
<location filename="../core/series/area_command.py"/>
<source>Cancelled; nothing was written.</source>
<translation>已取消；未写入任何内容。</translation>
</message>
<message>
<location filename="../core/series/area_report.py"/>
<source>&lt;p&gt;%1, %2; %3. The whole table is in %4.&lt;/p&gt;</source>
<translation>&lt;p&gt;%1，%2；%3。完整表格见 %4。&lt;/p&gt;</translation>
</message>
<message>
<location filename="../core/series/area_report.py"/>
<source>&lt;h2&gt;Caveats&lt;/h2&gt;</source>
<translation>&lt;h2&gt;注意事项&lt;/h2&gt;</translation>
</message>
<message>
<location filename="../core/series/area_report.py"/>
<source>&lt;h2&gt;Statistics of complete dates&lt;/h2&gt;</source>
<translation>&lt;h2&gt;完整日期的统计&lt;/h2&gt;</translation>
</message>
<message>
<location filename="../core/series/area_report.py"/>
<source>&lt;h2&gt;Trends&lt;/h2&gt;</source>
<translation>&lt;h2&gt;趋势&lt;/h2&gt;</translation>
</message>
<message>
<location filename="../core/series/area_report.py"/>
<source>&lt;p&gt;Charts follow for the %1 zones with the most water; the other %2 are listed in the statistics above and in the table.&lt;/p&gt;</source>
<translation>&lt;p&gt;下面是水最多的 %1 个区域的图表；其余 %2 个列在上面的统计和表格中。&lt;/p&gt;</translation>
</message>
<message>
<location filename="../core/series/area_report.py"/>
<source>&lt;h2&gt;How it was computed&lt;/h2&gt;</source>
<translation>&lt;h2&gt;计算方法&lt;/h2&gt;</translation>
</message>
<message>
<location filename="../core/series/area_report.py"/>
<source>&lt;h2&gt;Sources&lt;/h2&gt;</source>
<translation>&lt;h2&gt;文献&lt;/h2&gt;</translation>
</message>
<message>
<location filename="../core/series/area_report.py"/>
<source>Water area, %1</source>
<translation>水面面积，%1</translation>
</message>
<message>
<location filename="../core/series/area_report.py"/>
<source>Frozen water looks like land to radar, so a low value in winter may be ice.</source>
<translation>结冰的水在雷达看来像陆地，因此冬季的低值可能是冰。</translation>
</message>
<message>
<location filename="../core/series/area_report.py"/>
<source>Frozen water looks like land to radar, so a low value in winter may be ice. Charts mark %1.</source>
<translation>结冰的水在雷达看来像陆地，因此冬季的低值可能是冰。图表中标出了%1。</translation>
</message>
<message>
<location filename="../core/series/area_report.py"/>
<source>The series covers less than three years: its slope reflects the seasons rather than a trend.</source>
<translation>序列不足三年：其斜率反映的是季节而不是趋势。</translation>
</message>
<message>
<location filename="../core/series/area_report.py"/>
<source>Zone (km²)</source>
<translation>区域 (km²)</translation>
</message>
<message>
<location filename="../core/series/area_report.py"/>
<source>Left out</source>
<translation>未计入</translation>
</message>
<message>
<location filename="../core/series/area_report.py"/>
<source>Mean (km²)</source>
<translation>平均 (km²)</translation>
</message>
<message>
<location filename="../core/series/area_report.py"/>
<source>Std. dev. (km²)</source>
<translation>标准差 (km²)</translation>
</message>
<message>
<location filename="../core/series/area_report.py"/>
<source>Least (km²)</source>
<translation>最小 (km²)</translation>
</message>
<message>
<location filename="../core/series/area_report.py"/>
<source>Most (km²)</source>
<translation>最大 (km²)</translation>
</message>
<message>
<location filename="../core/series/area_report.py"/>
<source>Slope (km² a year)</source>
<translation>斜率 (km²/年)</translation>
</message>
<message>
<location filename="../core/series/area_report.py"/>
<source>95 % limits</source>
<translation>95 % 界限</translation>
</message>
<message>
<location filename="../core/series/area_report.py"/>
<source>Kendall's tau</source>
<translation>Kendall tau</translation>
</message>
<message>
<location filename="../core/series/area_report.py"/>
<source>Mann-Kendall p</source>
<translation>Mann-Kendall p</translation>
</message>
<message>
<location filename="../core/series/area_report.py"/>
<source>&lt;p&gt;Too few dates are complete.&lt;/p&gt;</source>
<translation>&lt;p&gt;完整的日期太少。&lt;/p&gt;</translation>
</message>
<message>
<location filename="../core/series/area_report.py"/>
<source>Mean by calendar month, complete dates (km²)</source>
<translation>各月平均，完整日期 (km²)</translation>
</message>
<message>
<location filename="../core/series/area_report.py"/>
<source>Water (km²)</source>
<translation>水体 (km²)</translation>
</message>
<message>
<location filename="../core/series/area_report.py"/>
<source>Water (% of zone)</source>
<translation>水体（占区域 %）</translation>
</message>
<message>
<location filename="../core/series/area_report.py"/>
<source>Water (% of valid)</source>
<translation>水体（占有效 %）</translation>
</message>
<message>
<location filename="../core/series/area_report.py"/>
<source>Valid (km²)</source>
<translation>有效 (km²)</translation>
</message>
<message>
<location filename="../core/series/area_report.py"/>
<source>Valid (% of zone)</source>
<translation>有效（占区域 %）</translation>
</message>
<message>
<location filename="../core/series/area_report.py"/>
<source>Unseen (km²)</source>
<translation>未观测水体 (km²)</translation>
</message>
<message>
<location filename="../core/series/area_report.py"/>
<source>A pixel belongs to a zone if its centre lies in it; zones that overlap each count in full. A zone's area is that of its pixels on the masks.</source>
<translation>像元中心在区域内即属于该区域；相互重叠的区域各自全部计入。区域面积是其在掩膜上的像元面积。</translation>
</message>
<message>
<location filename="../core/series/area_report.py"/>
<source>Pixels are valid if they are water or land; excluded terrain and missing values are not.</source>
<translation>水体或陆地像元为有效；已剔除地形和缺失值不是。</translation>
</message>
<message>
<location filename="../core/series/area_report.py"/>
<source>Unseen water: pixels without a value that are water on another date. Charts show its sum with a date's water as what the date could amount to.</source>
<translation>未观测水体：无值但在另一日期为水体的像元。图表将其与某日期的水体之和作为该日期可能达到的值。</translation>
</message>
<message>
<location filename="../core/series/area_report.py"/>
<source>A date is complete if its valid area is at least %1 of the zone's largest, and its unseen water at most %2 of the zone's largest water area. Otherwise a change in what was observed could look like a change in water: the date is marked, and left out of statistics, trends and monthly means.</source>
<translation>若某日期的有效面积至少为区域最大值的 %1，且未观测水体不超过区域最大水面面积的 %2，则该日期完整。否则观测内容的变化可能看起来像水体变化：该日期会被标出，且不计入统计、趋势和月平均。</translation>
</message>
<message>
<location filename="../core/series/area_report.py"/>
<source>The slope is Theil's and Sen's, over the middles of the periods; p is two-sided, of the Mann-Kendall test with corrections for ties and continuity, and approximate below ten dates. The test assumes independent dates: seasons, and values that resemble the ones before, make p too small. For a trend over years, compare the same months.</source>
<translation>斜率为 Theil 与 Sen 斜率，按各时段的中点计算；p 为双侧，来自经并列和连续性校正的 Mann-Kendall 检验，少于十个日期时为近似值。该检验假定各日期相互独立：季节变化以及与前值相近的值会使 p 过小。要看多年趋势，请比较相同月份。</translation>
</message>
<message>
<location filename="../core/series/area_report.py"/>
<source>%L1 date</source>
<translation>%L1 个日期</translation>
</message>
<message>
<location filename="../core/series/area_report.py"/>
<source>%L1 dates</source>
<translation>%L1 个日期</translation>
</message>
<message>
<location filename="../core/series/area_report.py"/>
<source>%L1 zone</source>
<translation>%L1 个区域</translation>
</message>
<message>
<location filename="../core/series/area_report.py"/>
<source>%L1 zones</source>
<translation>%L1 个区域</translation>
</message>
<message>
<location filename="../core/series/area_table.py"/>
<source>'%1' would be written next to the report, but already exists and is not a table of water areas; choose another name for the report, or name the table.</source>
<translation>“%1”将写在报告旁，但它已存在且不是水面面积表；请为报告选择另一名称，或为表格命名。</translation>
</message>
<message>
<location filename="../core/series/area_work.py"/>
<source>Water area %1</source>
<translation>水面面积 %1</translation>
</message>
<message>
<location filename="../core/series/area_work.py"/>
<source>Water area, statistics %1</source>
<translation>水面面积统计 %1</translation>
</message>
<message>
<location filename="../core/series/dynamics.py"/>
<source>%1 are all from %2, so there are no two years to compare; give %3 and %4, such as %5-01 to %6-06 and %7-07 to %8-12, or leave out %9 and %10.</source>
<translation>%1 均为 %2，没有两个年份可比较；请给出 %3 和 %4，例如 %5-01 至 %6-06 和 %7-07 至 %8-12，或不输出 %9 和 %10。</translation>
</message>
<message>
<location filename="../core/series/dynamics.py"/>
<source>%1 (%2) does not begin after %3 (%4) has ended; give the earlier period first, and two that share no month.</source>
<translation>%1（%2）并非在 %3（%4）结束之后开始；请先给出较早的时段，且两者没有共同的月份。</translation>
</message>
<message>
<location filename="../core/series/dynamics.py"/>
<source>No mask lies within %1 (%2); %3 are of %4: choose a part of that.</source>
<translation>没有掩膜位于 %1（%2）之内；%3 属于 %4：请选择其中一部分。</translation>
</message>
<message>
<location filename="../core/series/dynamics.py"/>
<source>all masks together</source>
<translation>所有掩膜</translation>
</message>
<message>
<location filename="../core/series/dynamics.py"/>
<source>%1 is %2, but there are masks of only %3 months in %4: no pixel would get a class. Lower it, or give more masks.</source>
<translation>%1 为 %2，但 %4 中只有 %3 个月的掩膜：没有像元会得到类别。请减小它，或给出更多掩膜。</translation>
</message>
<message>
<location filename="../core/series/dynamics.py"/>
<source>%1 is %2, but there are masks of only %3 month in %4: no pixel would get a class. Lower it, or give more masks.</source>
<translation>%1 为 %2，但 %4 中只有 %3 个月的掩膜：没有像元会得到类别。请减小它，或给出更多掩膜。</translation>
</message>
<message>
<location filename="../core/series/dynamics.py"/>
<source>the results</source>
<translation>结果</translation>
</message>
<message>
<location filename="../core/series/dynamics.py"/>
<source>%1 masks of %2; they cover %3 months.</source>
<translation>%1 个掩膜，时间为 %2；覆盖 %3 个月。</translation>
</message>
<message>
<location filename="../core/series/dynamics.py"/>
<source>%1 of the masks cover more than a month each, and count for every month whose 15th they cover; months with water are only that exact.</source>
<translation>有 %1 个掩膜各跨越一个月以上，计入其覆盖 15 日的每个月；有水月份只能精确到此程度。</translation>
</message>
<message>
<location filename="../core/series/dynamics.py"/>
<source>%1 is compared with %2.</source>
<translation>将 %1 与 %2 比较。</translation>
</message>
<message>
<location filename="../core/series/dynamics.py"/>
<source>There are no masks between the two periods, so no water is ephemeral.</source>
<translation>两个时段之间没有掩膜，因此没有短暂水体。</translation>
</message>
<message>
<location filename="../core/series/dynamics.py"/>
<source>%1 and %2 have masks of different months of the year, so what looks like a change may be the season.</source>
<translation>%1 和 %2 的掩膜属于一年中不同的月份，看似变化的可能只是季节。</translation>
</message>
<message>
<location filename="../core/series/dynamics.py"/>
<source>No pixel of the masks has an observation.</source>
<translation>掩膜中没有像元有观测。</translation>
</message>
<message>
<location filename="../core/series/dynamics.py"/>
<source>%L1 pixels were observed in less than half of the %2 months; results there are less certain (OBSERVATIONS shows where, MIN_MONTHS leaves them out of the classes).</source>
<translation>%L1 个像元的观测不到 %2 个月的一半；该处结果较不确定（OBSERVATIONS 显示位置，MIN_MONTHS 可将其排除在类别之外）。</translation>
</message>
<message>
<location filename="../core/series/dynamics.py"/>
<source>Water in any observation: %L1 of %L2 pixels; in every one: %L3; permanent: %L4, seasonal: %L5.</source>
<translation>任一观测中有水：%L1 / %L2 个像元；所有观测中有水：%L3；永久性：%L4，季节性：%L5。</translation>
</message>
<message>
<location filename="../core/series/dynamics.py"/>
<source>Water in any observation: %L1 of %L2 km²; in every one: %L3 km²; permanent: %L4 km², seasonal: %L5 km².</source>
<translation>任一观测中有水：%L1 / %L2 km²；所有观测中有水：%L3 km²；永久性：%L4 km²，季节性：%L5 km²。</translation>
</message>
<message>
<location filename="../core/series/dynamics_command.py"/>
<source>Masks on one grid, one for each date: 0 is land, 1 water; 250, 251 and 255 are no observation. A mask counts for the month of its middle day; one that spans more than 31 days counts for every month whose 15th it covers. A month has water if any observation of it has.</source>
<translation>同一格网上的掩膜，每个日期一个：0 为陆地，1 为水体；250、251 和 255 为无观测。掩膜计入其中间日所在的月份；跨越 31 天以上的计入其覆盖 15 日的每个月。某月只要有一次观测有水即为有水。</translation>
</message>
<message>
<location filename="../core/series/dynamics_command.py"/>
<source>Change from (such as 2019)</source>
<translation>变化起始（如 2019）</translation>
</message>
<message>
<location filename="../core/series/dynamics_command.py"/>
<source>For the change and the transitions: a year, a month, or the first and the last month, such as 2019, 2019-03 or 2019-03 to 2020-02. Empty for the first year that has masks.</source>
<translation>用于变化和转换：年、月或首末月份，如 2019、2019-03 或 2019-03 to 2020-02。留空为有掩膜的第一年。</translation>
</message>
<message>
<location filename="../core/series/dynamics_command.py"/>
<source>Change to (such as 2020)</source>
<translation>变化终止（如 2020）</translation>
</message>
<message>
<location filename="../core/series/dynamics_command.py"/>
<source>Empty for the last year that has masks. The masks between the two periods show ephemeral water.</source>
<translation>留空为有掩膜的最后一年。两个时段之间的掩膜显示短暂水体。</translation>
</message>
<message>
<location filename="../core/series/dynamics_command.py"/>
<source>Observed months needed for a class</source>
<translation>分类所需的观测月数</translation>
</message>
<message>
<location filename="../core/series/dynamics_command.py"/>
<source>Pixels with fewer observed months get no class. With 1 a single month is enough, as in the JRC's definition. This applies to all masks together and, for transitions, to each period and to each year between them.</source>
<translation>观测月数较少的像元没有类别。为 1 时一个月即可，与 JRC 的定义相同。这适用于所有掩膜整体；对于转换，则适用于每个时段及其间的每一年。</translation>
</message>
<message>
<location filename="../core/series/dynamics_command.py"/>
<source>Water occurrence (%)</source>
<translation>淹没频率 (%)</translation>
</message>
<message>
<location filename="../core/series/dynamics_command.py"/>
<source>Observations with water in percent of all valid ones; 255 without any.</source>
<translation>有水观测占所有有效观测的百分比；没有观测为 255。</translation>
</message>
<message>
<location filename="../core/series/dynamics_command.py"/>
<source>Permanent and seasonal water</source>
<translation>永久性和季节性水体</translation>
</message>
<message>
<location filename="../core/series/dynamics_command.py"/>
<source>0 never water; 1 seasonal: water in some observed months; 2 permanent: water in every observed month.</source>
<translation>0 从无水；1 季节性：部分观测月份有水；2 永久性：所有观测月份都有水。</translation>
</message>
<message>
<location filename="../core/series/dynamics_command.py"/>
<source>Seasonality (months with water)</source>
<translation>季节性（有水月数）</translation>
</message>
<message>
<location filename="../core/series/dynamics_command.py"/>
<source>How many months of the calendar, 0 to 12, had water in any year. Give the masks of one year to see that year.</source>
<translation>日历月份中（0 到 12）有多少个在任一年有水。给出某一年的掩膜可查看该年。</translation>
</message>
<message>
<location filename="../core/series/dynamics_command.py"/>
<source>Number of observations</source>
<translation>观测次数</translation>
</message>
<message>
<location filename="../core/series/dynamics_command.py"/>
<source>How many valid observations each pixel has.</source>
<translation>每个像元的有效观测次数。</translation>
</message>
<message>
<location filename="../core/series/dynamics_command.py"/>
<source>Maximum extent</source>
<translation>最大范围</translation>
</message>
<message>
<location filename="../core/series/dynamics_command.py"/>
<source>A mask of water in any observation.</source>
<translation>任一观测中有水的掩膜。</translation>
</message>
<message>
<location filename="../core/series/dynamics_command.py"/>
<source>Minimum extent</source>
<translation>最小范围</translation>
</message>
<message>
<location filename="../core/series/dynamics_command.py"/>
<source>A mask of water in every valid observation.</source>
<translation>所有有效观测中都有水的掩膜。</translation>
</message>
<message>
<location filename="../core/series/dynamics_command.py"/>
<source>First month with water</source>
<translation>首个有水月份</translation>
</message>
<message>
<location filename="../core/series/dynamics_command.py"/>
<source>As year and month: 202003 for March 2020; nodata where there was never water.</source>
<translation>以年月表示：202003 为 2020 年 3 月；从无水处为 nodata。</translation>
</message>
<message>
<location filename="../core/series/dynamics_command.py"/>
<source>Last month with water</source>
<translation>最后有水月份</translation>
</message>
<message>
<location filename="../core/series/dynamics_command.py"/>
<source>In the same format.</source>
<translation>格式相同。</translation>
</message>
<message>
<location filename="../core/series/dynamics_command.py"/>
<source>Change in occurrence</source>
<translation>淹没频率变化</translation>
</message>
<message>
<location filename="../core/series/dynamics_command.py"/>
<source>Occurrence in the second period minus that in the first, in percentage points from -100 to 100.</source>
<translation>第二时段的淹没频率减去第一时段，以百分点计，-100 到 100。</translation>
</message>
<message>
<location filename="../core/series/dynamics_command.py"/>
<source>Transitions between two periods</source>
<translation>两个时段间的转换</translation>
</message>
<message>
<location filename="../core/series/dynamics_command.py"/>
<source>0 not water, 1 permanent, 2 new permanent, 3 lost permanent, 4 seasonal, 5 new seasonal, 6 lost seasonal, 7 seasonal to permanent, 8 permanent to seasonal, 9 ephemeral permanent, 10 ephemeral seasonal: the classes of the first and of the second period. Ephemeral means land in both with water between them; it is permanent if it filled every observed month of a year there.</source>
<translation>0 非水体，1 永久性，2 新增永久性，3 消失的永久性，4 季节性，5 新增季节性，6 消失的季节性，7 季节性转永久性，8 永久性转季节性，9 短暂永久性，10 短暂季节性：即第一和第二时段的类别。短暂指两个时段均为陆地而其间有水；若其间某一年所有观测月份都有水则为永久性。</translation>
</message>
<message>
<location filename="../core/series/dynamics_command.py"/>
<source>Water dynamics</source>
<translation>水体动态</translation>
</message>
<message>
<location filename="../core/series/dynamics_command.py"/>
<source>Water occurrence, seasonality and change from dated water masks.</source>
<translation>由带日期的水体掩膜得到淹没频率、季节性和变化。</translation>
</message>
<message>
<location filename="../core/series/dynamics_command.py"/>
<source>Shows how often, when and for how long there was water, and what changed, from a series of dated masks such as those of &lt;i&gt;Map monthly surface water&lt;/i&gt;: occurrence, permanent and seasonal water, seasonality, extents and transitions, as defined by JRC Global Surface Water. Areas are in km², on the ellipsoid where the CRS is geographic; without a CRS the log counts pixels. Give at least one result.</source>
<translation>由一系列带日期的掩膜（如&lt;i&gt;逐月地表水制图&lt;/i&gt;的结果）显示水体出现的频率、时间和时长以及变化：淹没频率、永久性和季节性水体、季节性、范围和转换，定义同 JRC Global Surface Water。面积以 km² 计，CRS 为地理坐标系时按椭球面；没有 CRS 时日志按像元计数。请至少选择一个结果。</translation>
</message>
<message>
<location filename="../core/series/dynamics_command.py"/>
<source>water,occurrence,seasonality,permanent,seasonal,extent,change,transitions,time series,frequency,inundation,jrc,global surface water</source>
<translation>水体,淹没频率,季节性,永久性,季节性水体,范围,变化,转换,时间序列,频率,淹没,jrc,global surface water</translation>
</message>
<message>
<location filename="../core/series/dynamics_command.py"/>
<source>Area with water in any observation (km²)</source>
<translation>任一观测中有水的面积 (km²)</translation>
</message>
<message>
<location filename="../core/series/dynamics_command.py"/>
<source>Area with water in every observation (km²)</source>
<translation>所有观测中有水的面积 (km²)</translation>
</message>
<message>
<location filename="../core/series/dynamics_command.py"/>
<source>Area of permanent water (km²)</source>
<translation>永久性水体面积 (km²)</translation>
</message>
<message>
<location filename="../core/series/dynamics_command.py"/>
<source>Area of seasonal water (km²)</source>
<translation>季节性水体面积 (km²)</translation>
</message>
<message>
<location filename="../core/series/file_limit.py"/>
<source>%1 are %L2 rasters that are read together, but this program may have %L3 files open, and has %L4 already; give fewer, such as one for each month, or raise the limit (ulimit -n %5) before you start the program.</source>
<translation>%1 是需要同时读取的 %L2 个栅格，但本程序最多可打开 %L3 个文件，且已打开 %L4 个；请减少数量，例如每月一个，或在启动程序前提高上限（ulimit -n %5）。</translation>
</message>
<message>
<location filename="../core/series/flood.py"/>
<source>Flooded</source>
<translation>淹没</translation>
</message>
<message>
<location filename="../core/series/flood.py"/>
<source>Water as usual</source>
<translation>常态水体</translation>
</message>
<message>
<location filename="../core/series/flood.py"/>
<source>Usual water, dry now</source>
<translation>常态水体，现为干涸</translation>
</message>
<message>
<location filename="../core/series/flood.py"/>
<source>Dry</source>
<translation>未淹没</translation>
</message>
<message>
<location filename="../core/series/flood.py"/>
<source>so %1 cannot be applied</source>
<translation>因此无法应用 %1</translation>
</message>
<message>
<location filename="../core/series/flood.py"/>
<source>%1 and %2 belong together; give both, or neither.</source>
<translation>%1 和 %2 须同时使用；请两者都给或都不给。</translation>
</message>
<message>
<location filename="../core/series/flood.py"/>
<source>so areas cannot be computed</source>
<translation>因此无法计算面积</translation>
</message>
<message>
<location filename="../core/series/flood.py"/>
<source>occurrence in percent</source>
<translation>以百分比表示的淹没频率</translation>
</message>
<message>
<location filename="../core/series/flood.py"/>
<source>classes, of which 2 is permanent water</source>
<translation>类别，其中 2 为永久性水体</translation>
</message>
<message>
<location filename="../core/series/flood.py"/>
<source>a mask, of which 1 is water</source>
<translation>掩膜，其中 1 为水体</translation>
</message>
<message>
<location filename="../core/series/flood.py"/>
<source>%1 is taken for %2, by its values.</source>
<translation>根据其值，%1 被视为%2。</translation>
</message>
<message>
<location filename="../core/series/flood.py"/>
<source>%1 holds %L2, which it cannot as '%3'; set %4 to what it holds.</source>
<translation>%1 含有 %L2，作为“%3”不应出现；请将 %4 设为其实际内容。</translation>
</message>
<message>
<location filename="../core/series/flood.py"/>
<source>the flood extent</source>
<translation>洪水范围</translation>
</message>
<message>
<location filename="../core/series/flood.py"/>
<source>%1 as %2</source>
<translation>%1 作为%2</translation>
</message>
<message>
<location filename="../core/series/flood.py"/>
<source>Flood extent (0 dry, 1 usual water, 2 flooded, 3 usual water, dry now)</source>
<translation>洪水范围（0 未淹没，1 常态水体，2 淹没，3 常态水体现为干涸）</translation>
</message>
<message>
<location filename="../core/series/flood.py"/>
<source>Flooded (0 no, 1 yes)</source>
<translation>淹没（0 否，1 是）</translation>
</message>
<message>
<location filename="../core/series/flood.py"/>
<source>Flooded patches that were too small: %L1.</source>
<translation>过小的淹没斑块：%L1。</translation>
</message>
<message>
<location filename="../core/series/flood.py"/>
<source>Nowhere do both %1 and %2 say water or land, so nothing can be said about a flood.</source>
<translation>没有任何地方 %1 和 %2 都为水体或陆地，因此无法判断洪水。</translation>
</message>
<message>
<location filename="../core/series/flood_command.py"/>
<source>Flood extent</source>
<translation>洪水范围</translation>
</message>
<message>
<location filename="../core/series/flood_command.py"/>
<source>Separates flooded land from water as usual, by comparing a mask with normal water.</source>
<translation>将掩膜与常态水体比较，区分被淹没的陆地和常态水体。</translation>
</message>
<message>
<location filename="../core/series/flood_command.py"/>
<source>Compares a water mask during a flood with what is normally water, and separates &lt;i&gt;flooded&lt;/i&gt; land from &lt;i&gt;water as usual&lt;/i&gt;. Normal water is an earlier mask, the classes or the occurrence of &lt;i&gt;Water dynamics&lt;/i&gt;, or the occurrence of JRC Global Surface Water.</source>
<translation>将洪水期间的水体掩膜与常态水体比较，区分&lt;i&gt;淹没&lt;/i&gt;的陆地和&lt;i&gt;常态水体&lt;/i&gt;。常态水体可以是较早的掩膜、&lt;i&gt;水体动态&lt;/i&gt;的类别或淹没频率，或 JRC Global Surface Water 的淹没频率。</translation>
</message>
<message>
<location filename="../core/series/flood_command.py"/>
<source>flood,inundation,disaster,emergency,water,mask,change,jrc,global surface water,zones</source>
<translation>洪水,淹没,灾害,应急,水体,掩膜,变化,jrc,global surface water,区域</translation>
</message>
<message>
<location filename="../core/series/flood_command.py"/>
<source>Flooded area (km²)</source>
<translation>淹没面积 (km²)</translation>
</message>
<message>
<location filename="../core/series/flood_command.py"/>
<source>Area of water as usual (km²)</source>
<translation>常态水体面积 (km²)</translation>
</message>
<message>
<location filename="../core/series/flood_command.py"/>
<source>Area of usual water that is dry now (km²)</source>
<translation>现为干涸的常态水体面积 (km²)</translation>
</message>
<message>
<location filename="../core/series/flood_command.py"/>
<source>Dry area (km²)</source>
<translation>未淹没面积 (km²)</translation>
</message>
<message>
<location filename="../core/series/flood_command.py"/>
<source>Area that is not known (km²)</source>
<translation>未知面积 (km²)</translation>
</message>
<message>
<location filename="../core/series/flood_request.py"/>
<source>Water mask during the flood</source>
<translation>洪水期间的水体掩膜</translation>
</message>
<message>
<location filename="../core/series/flood_request.py"/>
<source>0 is land, 1 water, 255 no observation; excluded terrain (250, 251) stays excluded.</source>
<translation>0 为陆地，1 为水体，255 为无观测；已剔除地形（250、251）保持剔除。</translation>
</message>
<message>
<location filename="../core/series/flood_request.py"/>
<source>What is normally water</source>
<translation>常态水体</translation>
</message>
<message>
<location filename="../core/series/flood_request.py"/>
<source>A water mask of another time, the classes or the occurrence of &lt;i&gt;Water dynamics&lt;/i&gt;, or the occurrence of JRC Global Surface Water as it is downloaded. It may lie on any grid: each pixel of the flood mask takes the nearest value.</source>
<translation>另一时间的水体掩膜、&lt;i&gt;水体动态&lt;/i&gt;的类别或淹没频率，或直接下载的 JRC Global Surface Water 淹没频率。可在任意格网上：洪水掩膜的每个像元取最近的值。</translation>
</message>
<message>
<location filename="../core/series/flood_request.py"/>
<source>What that raster holds</source>
<translation>该栅格的内容</translation>
</message>
<message>
<location filename="../core/series/flood_request.py"/>
<source>&lt;i&gt;mask&lt;/i&gt;: 1 is water. &lt;i&gt;classes&lt;/i&gt;: 1 is seasonal, 2 permanent water. &lt;i&gt;occurrence&lt;/i&gt;: percent of the time with water, 0 to 100. &lt;i&gt;auto&lt;/i&gt; decides by the name of the band and by the values, and the log says how.</source>
<translation>&lt;i&gt;mask&lt;/i&gt;：1 为水体。&lt;i&gt;classes&lt;/i&gt;：1 为季节性、2 为永久性水体。&lt;i&gt;occurrence&lt;/i&gt;：有水时间的百分比，0 到 100。&lt;i&gt;auto&lt;/i&gt; 根据波段名称和数值判断，并在日志中说明。</translation>
</message>
<message>
<location filename="../core/series/flood_request.py"/>
<source>Lowest occurrence of usual water (%)</source>
<translation>常态水体的最低淹没频率 (%)</translation>
</message>
<message>
<location filename="../core/series/flood_request.py"/>
<source>For a raster of occurrence. 25 means water in a quarter of the observations or more.</source>
<translation>用于淹没频率栅格。25 表示四分之一或更多的观测有水。</translation>
</message>
<message>
<location filename="../core/series/flood_request.py"/>
<source>Seasonal water is usual, too</source>
<translation>季节性水体也算常态水体</translation>
</message>
<message>
<location filename="../core/series/flood_request.py"/>
<source>For a raster of classes. Without it, only permanent water is usual water.</source>
<translation>用于类别栅格。不勾选时只有永久性水体算常态水体。</translation>
</message>
<message>
<location filename="../core/series/flood_request.py"/>
<source>Smallest flooded patch (m²)</source>
<translation>最小淹没斑块 (m²)</translation>
</message>
<message>
<location filename="../core/series/flood_request.py"/>
<source>Smaller groups of connected flooded pixels, corners included, become dry. 0 leaves none out.</source>
<translation>更小的相连淹没像元组（含角点相接）变为未淹没。0 表示不去除。</translation>
</message>
<message>
<location filename="../core/series/flood_request.py"/>
<source>Zones</source>
<translation>区域</translation>
</message>
<message>
<location filename="../core/series/flood_request.py"/>
<source>Polygons in any CRS, such as districts, for the table. A pixel belongs to a zone if its centre lies in it.</source>
<translation>任意 CRS 的多边形，例如行政区，用于表格。像元中心在区域内即属于该区域。</translation>
</message>
<message>
<location filename="../core/series/flood_request.py"/>
<source>0 dry, 1 water as usual, 2 flooded, 3 usual water that is dry now, 250 and 251 excluded terrain, 255 unknown: one of the two rasters has no observation there.</source>
<translation>0 未淹没，1 常态水体，2 淹没，3 现为干涸的常态水体，250 和 251 已剔除地形，255 未知：两个栅格之一在该处无观测。</translation>
</message>
<message>
<location filename="../core/series/flood_request.py"/>
<source>Flooded areas as polygons</source>
<translation>淹没区多边形</translation>
</message>
<message>
<location filename="../core/series/flood_request.py"/>
<source>One for each connected flooded patch, with area, perimeter and whether it touches the border of what was observed.</source>
<translation>每个相连的淹没斑块一个，带面积、周长以及是否接触观测边界。</translation>
</message>
<message>
<location filename="../core/series/flood_request.py"/>
<source>Areas by zone</source>
<translation>分区面积</translation>
</message>
<message>
<location filename="../core/series/flood_request.py"/>
<source>The area of each class in each zone, in km².</source>
<translation>每个区域中各类别的面积，以 km² 计。</translation>
</message>
<message>
<location filename="../core/series/flood_work.py"/>
<source>Flood extent%1</source>
<translation>洪水范围%1</translation>
</message>
<message>
<location filename="../core/series/flood_work.py"/>
<source>Flooded areas%1</source>
<translation>淹没区%1</translation>
</message>
<message>
<location filename="../core/series/flood_work.py"/>
<source>Flood extent by zone%1</source>
<translation>分区洪水范围%1</translation>
</message>
<message>
<location filename="../core/series/lake/area.py"/>
<source>The series</source>
<translation>序列</translation>
</message>
<message>
<location filename="../core/series/lake/area.py"/>
<source>On none of the dates was there water at this place; click on water.</source>
<translation>所有日期在此处都没有水体；请单击水体。</translation>
</message>
<message>
<location filename="../core/series/lake/area.py"/>
<source>The water body reaches the edge of the masks, so part of it may be missing.</source>
<translation>水体到达掩膜边缘，因此可能缺少一部分。</translation>
</message>
<message>
<location filename="../core/series/lake/area.py"/>
<source>The polygon</source>
<translation>多边形</translation>
</message>
<message>
<location filename="../core/series/lake/area.py"/>
<source>The polygon reaches beyond the masks; only its part on them is measured.</source>
<translation>多边形超出掩膜；只测量其在掩膜内的部分。</translation>
</message>
<message>
<location filename="../core/series/lake/area.py"/>
<source>There are no dated water masks to be charted.</source>
<translation>没有可绘制图表的带日期的水体掩膜。</translation>
</message>
<message>
<location filename="../core/series/lake/area.py"/>
<source>The polygon contains the centre of no pixel; draw a larger one.</source>
<translation>多边形不含任何像元的中心；请画大一些。</translation>
</message>
<message>
<location filename="../core/series/lake/area.py"/>
<source>It was observed on no date, so areas of 0 km² say nothing about water.</source>
<translation>它在所有日期均未被观测，因此 0 km² 的面积不能说明有无水体。</translation>
</message>
<message>
<location filename="../core/series/lake/area.py"/>
<source>%1 of %2 dates</source>
<translation>%2 个日期中的 %1 个</translation>
</message>
<message>
<location filename="../core/series/lake/area.py"/>
<source>%1 were not observed completely and are drawn apart from the line, with a dotted line up to what they could amount to.</source>
<translation>%1未完整观测，单独画在折线之外，并以虚线表示其可能达到的值。</translation>
</message>
<message>
<location filename="../core/series/lake/footprint.py"/>
<source>water body</source>
<translation>水体</translation>
</message>
<message>
<location filename="../core/series/lake/footprint.py"/>
<source>This place lies outside the rasters; click on one of them.</source>
<translation>此位置在栅格之外；请在其中一个栅格上单击。</translation>
</message>
<message>
<location filename="../core/series/lake/occurrence.py"/>
<source>%1 holds %L2, which is not a percentage; choose a raster of water occurrence, 0 to 100.</source>
<translation>%1 含有 %L2，它不是百分比；请选择 0 至 100 的淹没频率栅格。</translation>
</message>
<message>
<location filename="../core/series/lake/occurrence.py"/>
<source>Area by water occurrence (km²)</source>
<translation>各淹没频率的面积 (km²)</translation>
</message>
<message>
<location filename="../core/series/lake/occurrence.py"/>
<source>Water occurrence (% of valid observations)</source>
<translation>淹没频率（占有效观测 %）</translation>
</message>
<message>
<location filename="../core/series/lake/occurrence.py"/>
<source>There was never water at this place; click where there was.</source>
<translation>此处从未有水；请单击曾有水的地方。</translation>
</message>
<message>
<location filename="../core/series/lake/occurrence.py"/>
<source>The water body reaches the edge of the raster, so part may be missing.</source>
<translation>水体到达栅格边缘，因此可能缺少一部分。</translation>
</message>
<message>
<location filename="../core/series/mapping.py"/>
<source>a series takes rasters of one orbit; to take two bands of it, </source>
<translation>序列使用单轨栅格；要取其中两个波段，</translation>
</message>
<message>
<location filename="../core/series/mapping.py"/>
<source>No raster is given; choose rasters as %1.</source>
<translation>未给出栅格；请将栅格选为 %1。</translation>
</message>
<message>
<location filename="../core/series/mapping.py"/>
<source>%1 (%2 of %3): %4.</source>
<translation>%1（%2/%3）：%4。</translation>
</message>
<message>
<location filename="../core/series/mapping.py"/>
<source>%1 has '%2', which is one of the rasters that are read; choose another folder, to keep the original.</source>
<translation>%1 中有“%2”，它是所读取的栅格之一；请选择另一文件夹以保留原始数据。</translation>
</message>
<message>
<location filename="../core/series/mapping.py"/>
<source>'%1' was already made from the same inputs and is kept.</source>
<translation>“%1”已由相同的输入生成，予以保留。</translation>
</message>
<message>
<location filename="../core/series/mapping.py"/>
<source>'%1' exists but was made from other inputs; it will be replaced.</source>
<translation>“%1”已存在但由其他输入生成；将被替换。</translation>
</message>
<message>
<location filename="../core/series/mapping.py"/>
<source>No period could be mapped (%1). The first failed because: %2</source>
<translation>没有时段可以制图（%1）。第一个失败的原因：%2</translation>
</message>
<message>
<location filename="../core/series/mapping.py"/>
<source>%1 masks written, %2 already up to date.</source>
<translation>写入 %1 个掩膜，%2 个已是最新。</translation>
</message>
<message>
<location filename="../core/series/mapping.py"/>
<source>No mask was made for %1; see the messages above.</source>
<translation>未生成 %1 的掩膜；请看上面的消息。</translation>
</message>
<message>
<location filename="../core/series/mask_collection.py"/>
<source>%1 is larger than any collection; give its mosaics (.vrt).</source>
<translation>%1 比任何集合都大；请给出其镶嵌（.vrt）。</translation>
</message>
<message>
<location filename="../core/series/mask_collection.py"/>
<source>%1 cannot be read as a STAC collection (%2).</source>
<translation>%1 无法作为 STAC 集合读取（%2）。</translation>
</message>
<message>
<location filename="../core/series/mask_collection.py"/>
<source>%1 is not a collection of masks that a run of a plan wrote; give masks, or their virtual rasters.</source>
<translation>%1 不是运行计划写出的掩膜集合；请给出掩膜，或它们的虚拟栅格。</translation>
</message>
<message>
<location filename="../core/series/mask_collection.py"/>
<source>%1 has masks of several UTM zones, which are not on one grid; give the virtual rasters of one zone.</source>
<translation>%1 有多个 UTM 带的掩膜，不在同一网格上；请给出一个带的虚拟栅格。</translation>
</message>
<message>
<location filename="../core/series/mask_series.py"/>
<source>%1: '%2' and '%3' are both of %4; give one mask for each date.</source>
<translation>%1：“%2”和“%3”都属于 %4；请为每个日期给出一个掩膜。</translation>
</message>
<message>
<location filename="../core/series/months.py"/>
<source>%1 is '%2', which is not a period; write a year, a month, or the first and the last of them, such as 2019, 2019-03 or 2019-03 to 2020-02.</source>
<translation>%1 为“%2”，它不是时段；请写年、月或首末年月，例如 2019、2019-03 或 2019-03 to 2020-02。</translation>
</message>
<message>
<location filename="../core/series/months.py"/>
<source>%1 '%2' ends before it begins; swap its two months.</source>
<translation>%1“%2”的结束早于开始；请交换两个月份。</translation>
</message>
<message>
<location filename="../core/series/periods.py"/>
<source>%1: '%2' is of %3, which is longer than a %4; give it a more exact date, or choose a longer %5.</source>
<translation>%1：“%2”属于 %3，比一个%4更长；请给出更精确的日期，或选择更长的 %5。</translation>
</message>
<message>
<location filename="../core/series/products.py"/>
<source>Water occurrence</source>
<translation>淹没频率</translation>
</message>
<message>
<location filename="../core/series/products.py"/>
<source>Water seasonality</source>
<translation>水体季节性</translation>
</message>
<message>
<location filename="../core/series/products.py"/>
<source>Water observations</source>
<translation>观测次数</translation>
</message>
<message>
<location filename="../core/series/products.py"/>
<source>Maximum water extent</source>
<translation>最大水体范围</translation>
</message>
<message>
<location filename="../core/series/products.py"/>
<source>Minimum water extent</source>
<translation>最小水体范围</translation>
</message>
<message>
<location filename="../core/series/products.py"/>
<source>Change in water occurrence</source>
<translation>淹没频率变化</translation>
</message>
<message>
<location filename="../core/series/products.py"/>
<source>Water transitions</source>
<translation>水体转换</translation>
</message>
<message>
<location filename="../core/series/products.py"/>
<source>Water class (0 never, 1 seasonal, 2 permanent)</source>
<translation>水体类别（0 从无，1 季节性，2 永久性）</translation>
</message>
<message>
<location filename="../core/series/products.py"/>
<source>Water seasonality (months of the calendar with water)</source>
<translation>水体季节性（有水的日历月数）</translation>
</message>
<message>
<location filename="../core/series/products.py"/>
<source>Number of valid observations</source>
<translation>有效观测次数</translation>
</message>
<message>
<location filename="../core/series/products.py"/>
<source>Maximum water extent (0 land, 1 water)</source>
<translation>最大水体范围（0 陆地，1 水体）</translation>
</message>
<message>
<location filename="../core/series/products.py"/>
<source>Minimum water extent (0 land, 1 water)</source>
<translation>最小水体范围（0 陆地，1 水体）</translation>
</message>
<message>
<location filename="../core/series/products.py"/>
<source>First month with water (YYYYMM)</source>
<translation>首个有水月份（YYYYMM）</translation>
</message>
<message>
<location filename="../core/series/products.py"/>
<source>Last month with water (YYYYMM)</source>
<translation>最后有水月份（YYYYMM）</translation>
</message>
<message>
<location filename="../core/series/products.py"/>
<source>Change in water occurrence (percentage points)</source>
<translation>淹没频率变化（百分点）</translation>
</message>
<message>
<location filename="../core/series/products.py"/>
<source>Water transition (classes of Pekel et al. 2016)</source>
<translation>水体转换（Pekel 等 2016 的类别）</translation>
</message>
<message>
<location filename="../core/series/products.py"/>
<source>1 %</source>
<translation>1 %</translation>
</message>
<message>
<location filename="../core/series/products.py"/>
<source>Permanent water</source>
<translation>永久性水体</translation>
</message>
<message>
<location filename="../core/series/products.py"/>
<source>Seasonal water</source>
<translation>季节性水体</translation>
</message>
<message>
<location filename="../core/series/products.py"/>
<source>Never water</source>
<translation>从无水</translation>
</message>
<message>
<location filename="../core/series/products.py"/>
<source>No month with water</source>
<translation>没有有水月份</translation>
</message>
<message>
<location filename="../core/series/products.py"/>
<source>1 month</source>
<translation>1 个月</translation>
</message>
<message>
<location filename="../core/series/products.py"/>
<source>12 months</source>
<translation>12 个月</translation>
</message>
<message>
<location filename="../core/series/products.py"/>
<source>-100 (lost)</source>
<translation>-100（消失）</translation>
</message>
<message>
<location filename="../core/series/products.py"/>
<source>0 (no change)</source>
<translation>0（无变化）</translation>
</message>
<message>
<location filename="../core/series/products.py"/>
<source>+100 (gained)</source>
<translation>+100（新增）</translation>
</message>
<message>
<location filename="../core/series/products.py"/>
<source>Not water</source>
<translation>非水体</translation>
</message>
<message>
<location filename="../core/series/products.py"/>
<source>Permanent</source>
<translation>永久性</translation>
</message>
<message>
<location filename="../core/series/products.py"/>
<source>New permanent</source>
<translation>新增永久性</translation>
</message>
<message>
<location filename="../core/series/products.py"/>
<source>Lost permanent</source>
<translation>消失的永久性</translation>
</message>
<message>
<location filename="../core/series/products.py"/>
<source>Seasonal</source>
<translation>季节性</translation>
</message>
<message>
<location filename="../core/series/products.py"/>
<source>New seasonal</source>
<translation>新增季节性</translation>
</message>
<message>
<location filename="../core/series/products.py"/>
<source>Lost seasonal</source>
<translation>消失的季节性</translation>
</message>
<message>
<location filename="../core/series/products.py"/>
<source>Seasonal to permanent</source>
<translation>季节性转永久性</translation>
</message>
<message>
<location filename="../core/series/products.py"/>
<source>Permanent to seasonal</source>
<translation>永久性转季节性</translation>
</message>
<message>
<location filename="../core/series/products.py"/>
<source>Ephemeral permanent</source>
<translation>短暂永久性</translation>
</message>
<message>
<location filename="../core/series/products.py"/>
<source>Ephemeral seasonal</source>
<translation>短暂季节性</translation>
</message>
<message>
<location filename="../core/series/products.py"/>
<source>%1 between %2 and %3</source>
<translation>%1（%2 与 %3 之间）</translation>
</message>
<message>
<location filename="../core/series/products.py"/>
<source>0</source>
<translation>0</translation>
</message>
<message>
<location filename="../core/series/zone_options.py"/>
<source>Field with the zones' names</source>
<translation>区域名称字段</translation>
</message>
<message>
<location filename="../core/series/zone_options.py"/>
<source>Empty for the ids of the features.</source>
<translation>留空则用要素的 id。</translation>
</message>
<message>
<location filename="../core/series/zones.py"/>
<source>Features of %1 without a geometry are left out: %2.</source>
<translation>%1 中没有几何的要素不计入：%2。</translation>
</message>
<message>
<location filename="../core/series/zones.py"/>
<source>Zone '%1' cannot be placed on the masks (%2).</source>
<translation>区域“%1”无法放到掩膜上（%2）。</translation>
</message>
<message>
<location filename="../core/series/zones.py"/>
<source>%1 contains no polygons; give a layer that does, or leave it empty.</source>
<translation>%1 不含多边形；请给出含多边形的图层，或留空。</translation>
</message>
<message>
<location filename="../core/series/zones.py"/>
<source>%1 has no coordinate reference system; assign the one that its coordinates are in (native:assignprojection).</source>
<translation>%1 没有坐标参考系；请指定其坐标所用的坐标参考系（native:assignprojection）。</translation>
</message>
<message>
<location filename="../core/series/zones.py"/>
<source>zone '%1'</source>
<translation>区域“%1”</translation>
</message>
<message>
<location filename="../core/series/zones.py"/>
<source>No zone of %1 lies on the masks; check the CRS of both, or choose zones there.</source>
<translation>%1 中没有区域位于掩膜上；请检查两者的 CRS，或选择该处的区域。</translation>
</message>
<message>
<location filename="../core/water/arrays.py"/>
<source>The array</source>
<translation>数组</translation>
</message>
<message>
<location filename="../core/water/arrays.py"/>
<source>The array has the shape %1, but %2 needs (rows, cols, %3).</source>
<translation>数组形状为 %1，但 %2 需要（行，列，%3）。</translation>
</message>
<message>
<location filename="../core/water/layers.py"/>
<source>%1 water</source>
<translation>%1 水体</translation>
</message>
<message>
<location filename="../core/water/layers.py"/>
<source>%1 water probability (%)</source>
<translation>%1 水体概率 (%)</translation>
</message>
<message>
<location filename="../core/water/mapping.py"/>
<source>Nothing was observed.</source>
<translation>没有任何观测。</translation>
</message>
<message>
<location filename="../core/water/mapping.py"/>
<source>Water: %L1 of %L2 valid pixels.</source>
<translation>水体：%L2 个有效像元中的 %L1 个。</translation>
</message>
<message>
<location filename="../core/water/mapping.py"/>
<source>Water: %L1 km² of %L2 km² observed.</source>
<translation>水体：观测的 %L2 km² 中有 %L1 km²。</translation>
</message>
<message>
<location filename="../core/water/mapping.py"/>
<source>is %L1; it must lie between 0 and 1, for example 0.5.</source>
<translation>为 %L1；必须在 0 和 1 之间，例如 0.5。</translation>
</message>
<message>
<location filename="../core/water/mapping.py"/>
<source>No mapped pixel has an observation in %1, so '%2' says nothing about water.</source>
<translation>制图像元在 %1 中都没有观测，因此“%2”不能说明水体情况。</translation>
</message>
<message>
<location filename="../core/water/mapping.py"/>
<source>Each pixel is mapped from the orbits that observed it.</source>
<translation>每个像元用观测到它的轨道制图。</translation>
</message>
<message>
<location filename="../core/water/mapping.py"/>
<source>Both orbits are about equally complete: every tile uses both.</source>
<translation>两个轨道的完整程度相近：每个分块都使用两者。</translation>
</message>
<message>
<location filename="../core/water/mapping.py"/>
<source>The orbits are not equally complete: each tile uses those available there.</source>
<translation>两个轨道的完整程度不同：每个分块使用该处可用的轨道。</translation>
</message>
<message>
<location filename="../core/water/mapping.py"/>
<source>, chosen by %1</source>
<translation>，由 %1 选择</translation>
</message>
<message>
<location filename="../core/water/pace.py"/>
<source>%L1 million pixels a second; %2 left.</source>
<translation>每秒 %L1 百万像元；剩余%2。</translation>
</message>
<message>
<location filename="../core/water/pace.py"/>
<source>about %1 s</source>
<translation>约 %1 秒</translation>
</message>
<message>
<location filename="../core/water/pace.py"/>
<source>about %1 min</source>
<translation>约 %1 分钟</translation>
</message>
<message>
<location filename="../core/water/pace.py"/>
<source>about %L1 h</source>
<translation>约 %L1 小时</translation>
</message>
<message>
<location filename="../core/water/prediction.py"/>
<source>The network for %1 gives no numbers. Its weights are damaged, or are too large for half precision if that was chosen: compute in full precision, install the model set again, or use another.</source>
<translation>%1的网络没有给出数字。其权重已损坏，或在选择半精度时数值过大：请用全精度计算，重新安装模型集，或使用其他模型集。</translation>
</message>
<message>
<location filename="../core/words.py"/>
<source>Automatic</source>
<translation>自动</translation>
</message>
<message>
<location filename="../core/words.py"/>
<source>None</source>
<translation>无</translation>
</message>
<message>
<location filename="../core/words.py"/>
<source>All</source>
<translation>全部</translation>
</message>
<message>
<location filename="../core/words.py"/>
<source>dB</source>
<translation>dB</translation>
</message>
<message>
<location filename="../core/words.py"/>
<source>Linear power</source>
<translation>线性功率</translation>
</message>
<message>
<location filename="../core/words.py"/>
<source>Amplitude</source>
<translation>幅度</translation>
</message>
<message>
<location filename="../core/words.py"/>
<source>Either</source>
<translation>任一</translation>
</message>
<message>
<location filename="../core/words.py"/>
<source>Ascending</source>
<translation>升轨</translation>
</message>
<message>
<location filename="../core/words.py"/>
<source>Descending</source>
<translation>降轨</translation>
</message>
<message>
<location filename="../core/words.py"/>
<source>Both, stacked</source>
<translation>双轨叠加</translation>
</message>
<message>
<location filename="../core/words.py"/>
<source>Mean (boxcar)</source>
<translation>均值 (boxcar)</translation>
</message>
<message>
<location filename="../core/words.py"/>
<source>Lee</source>
<translation>Lee</translation>
</message>
<message>
<location filename="../core/words.py"/>
<source>Area of either</source>
<translation>并集范围</translation>
</message>
<message>
<location filename="../core/words.py"/>
<source>Area of both</source>
<translation>交集范围</translation>
</message>
<message>
<location filename="../core/words.py"/>
<source>Water only</source>
<translation>仅水体</translation>
</message>
<message>
<location filename="../core/words.py"/>
<source>Those with a mask</source>
<translation>有掩膜的分块</translation>
</message>
<message>
<location filename="../core/words.py"/>
<source>Day</source>
<translation>日</translation>
</message>
<message>
<location filename="../core/words.py"/>
<source>Dekad</source>
<translation>旬</translation>
</message>
<message>
<location filename="../core/words.py"/>
<source>Month</source>
<translation>月</translation>
</message>
<message>
<location filename="../core/words.py"/>
<source>Quarter</source>
<translation>季</translation>
</message>
<message>
<location filename="../core/words.py"/>
<source>Year</source>
<translation>年</translation>
</message>
<message>
<location filename="../core/words.py"/>
<source>By area, with a minimum</source>
<translation>按面积，有最小值</translation>
</message>
<message>
<location filename="../core/words.py"/>
<source>By area</source>
<translation>按面积</translation>
</message>
<message>
<location filename="../core/words.py"/>
<source>Equal</source>
<translation>相等</translation>
</message>
<message>
<location filename="../core/words.py"/>
<source>Bundled weights</source>
<translation>随附权重</translation>
</message>
<message>
<location filename="../core/words.py"/>
<source>Published Tibet weights</source>
<translation>已发布的青藏权重</translation>
</message>
<message>
<location filename="../core/words.py"/>
<source>CPU</source>
<translation>CPU</translation>
</message>
<message>
<location filename="../core/words.py"/>
<source>CPU, OpenVINO</source>
<translation>CPU，OpenVINO</translation>
</message>
<message>
<location filename="../core/words.py"/>
<source>GPU, CUDA</source>
<translation>GPU，CUDA</translation>
</message>
<message>
<location filename="../core/words.py"/>
<source>GPU, Apple</source>
<translation>GPU，Apple</translation>
</message>
<message>
<location filename="../core/words.py"/>
<source>Full (32 bit)</source>
<translation>全精度（32 位）</translation>
</message>
<message>
<location filename="../core/words.py"/>
<source>Half (16 bit)</source>
<translation>半精度（16 位）</translation>
</message>
<message>
<location filename="../dependencies/builds.py"/>
<source>about %1 to fetch, %2 on the disk</source>
<translation>约需下载 %1，占用磁盘 %2</translation>
</message>
<message>
<location filename="../dependencies/builds.py"/>
<source>For the processor (CPU)</source>
<translation>用于处理器 (CPU)</translation>
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
<translation>用于 %1（CUDA %2.%3）</translation>
</message>
<message>
<location filename="../dependencies/existing.py"/>
<source>QGIS's Python has PyTorch %1 in %2 already, which stands before the one in %3. Take it out of PYTHONPATH, or use it.</source>
<translation>QGIS 的 Python 在 %2 中已有 PyTorch %1，它优先于 %3 中的。请将其从 PYTHONPATH 中去掉，或直接使用它。</translation>
</message>
<message>
<location filename="../dependencies/existing.py"/>
<source>There is no PyTorch in %1. Choose a folder that has a folder 'torch' in it, often called site-packages, a virtual environment, or a Python.</source>
<translation>%1 中没有 PyTorch。请选择含有“torch”文件夹的文件夹（通常名为 site-packages）、虚拟环境或一个 Python。</translation>
</message>
<message>
<location filename="../dependencies/existing.py"/>
<source>%1 is not a Python. Choose a Python, or a folder.</source>
<translation>%1 不是 Python。请选择一个 Python 或文件夹。</translation>
</message>
<message>
<location filename="../dependencies/existing.py"/>
<source>%1 is %2, and QGIS runs %3; a PyTorch serves one version of Python only. Choose another Python, or install PyTorch from here.</source>
<translation>%1 是 %2，而 QGIS 运行的是 %3；一个 PyTorch 只适用于一个 Python 版本。请选择另一个 Python，或在此处安装 PyTorch。</translation>
</message>
<message>
<location filename="../dependencies/existing.py"/>
<source>%1 may not be run. Choose the folder of its packages.</source>
<translation>%1 无权运行。请选择其软件包的文件夹。</translation>
</message>
<message>
<location filename="../dependencies/failures.py"/>
<source>Install the current 'Microsoft Visual C++ Redistributable' (x64) from Microsoft's site, and start QGIS again</source>
<translation>请从 Microsoft 网站安装最新的“Microsoft Visual C++ Redistributable”（x64），并重新启动 QGIS</translation>
</message>
<message>
<location filename="../dependencies/failures.py"/>
<source>QGIS's Python has no pip. Install it (Debian, Ubuntu: apt install python3-pip; Windows: the package python3-pip in OSGeo4W's setup), or install PyTorch elsewhere and choose it with 'Use an existing one…'.</source>
<translation>QGIS 的 Python 没有 pip。请安装它（Debian、Ubuntu：apt install python3-pip；Windows：OSGeo4W 安装程序中的 python3-pip 软件包），或在别处安装 PyTorch 并用“使用已有的…”选择它。</translation>
</message>
<message>
<location filename="../dependencies/failures.py"/>
<source>The disk is full. Make room on the disk of %1, or set the environment variable GMNET_TORCH to a folder on another disk.</source>
<translation>磁盘已满。请在 %1 所在的磁盘上腾出空间，或将环境变量 GMNET_TORCH 设为另一磁盘上的文件夹。</translation>
</message>
<message>
<location filename="../dependencies/failures.py"/>
<source>A path became too long for this system. Allow long paths in Windows, or set the environment variable GMNET_TORCH to a short folder such as C:\gmnet.</source>
<translation>路径对此系统过长。请在 Windows 中允许长路径，或将环境变量 GMNET_TORCH 设为较短的文件夹，例如 C:\gmnet。</translation>
</message>
<message>
<location filename="../dependencies/failures.py"/>
<source>%1 may not be written. Allow yourself to write there, or set the environment variable GMNET_TORCH to a folder that you may write.</source>
<translation>%1 不可写。请获取其写入权限，或将环境变量 GMNET_TORCH 设为您可以写入的文件夹。</translation>
</message>
<message>
<location filename="../dependencies/failures.py"/>
<source>pip cannot use a SOCKS proxy. Set an HTTP proxy in Settings &gt; Options &gt; Network, or fetch the wheels elsewhere and give their folder.</source>
<translation>pip 不能使用 SOCKS 代理。请在 设置 &gt; 选项 &gt; 网络 中设置 HTTP 代理，或在别处下载 wheel 文件并给出其文件夹。</translation>
</message>
<message>
<location filename="../dependencies/failures.py"/>
<source>The proxy refused the connection. Check address, user and password in Settings &gt; Options &gt; Network.</source>
<translation>代理拒绝了连接。请在 设置 &gt; 选项 &gt; 网络 中检查地址、用户名和密码。</translation>
</message>
<message>
<location filename="../dependencies/failures.py"/>
<source>The server's certificate is not trusted, as happens where an organisation's proxy reads along. Set the environment variable PIP_CERT to the file with your organisation's certificates (Settings &gt; Options &gt; System &gt; Environment), and start QGIS again.</source>
<translation>服务器的证书不受信任，单位的代理读取流量时会出现这种情况。请将环境变量 PIP_CERT 设为含有您单位证书的文件（设置 &gt; 选项 &gt; 系统 &gt; 环境），并重新启动 QGIS。</translation>
</message>
<message>
<location filename="../dependencies/failures.py"/>
<source>The index is not secure (http://). Give an index with https://, or a folder with wheels.</source>
<translation>该索引不安全（http://）。请给出 https:// 的索引，或含 wheel 文件的文件夹。</translation>
</message>
<message>
<location filename="../dependencies/failures.py"/>
<source>The download was cut off. Try again; where the network is slow, fetch the wheels elsewhere and give their folder.</source>
<translation>下载中断。请重试；如果网络较慢，请在别处下载 wheel 文件并给出其文件夹。</translation>
</message>
<message>
<location filename="../dependencies/failures.py"/>
<source>The index refused the request (%1). Check its address.</source>
<translation>索引拒绝了请求（%1）。请检查其地址。</translation>
</message>
<message>
<location filename="../dependencies/failures.py"/>
<source>The index cannot be reached. Check the network, and the proxy in Settings &gt; Options &gt; Network; without a network, fetch the wheels elsewhere and give their folder.</source>
<translation>无法访问索引。请检查网络以及 设置 &gt; 选项 &gt; 网络 中的代理；没有网络时，请在别处下载 wheel 文件并给出其文件夹。</translation>
</message>
<message>
<location filename="../dependencies/failures.py"/>
<source>No version of PyTorch there goes with QGIS's numpy, which has to stay. Give another version of PyTorch, or another index.</source>
<translation>其中没有与 QGIS 的 numpy 兼容的 PyTorch 版本，而该 numpy 必须保留。请给出另一 PyTorch 版本或另一索引。</translation>
</message>
<message>
<location filename="../dependencies/failures.py"/>
<source>There is no PyTorch for this Python (%1) at that place. Give another index, folder or version; for an old Python, an older PyTorch, or a newer QGIS.</source>
<translation>该处没有适用于此 Python（%1）的 PyTorch。请给出另一索引、文件夹或版本；对于较旧的 Python，请用较旧的 PyTorch 或较新的 QGIS。</translation>
</message>
<message>
<location filename="../dependencies/failures.py"/>
<source>The wheel is for another Python or platform than this one (%1). Fetch the one for it.</source>
<translation>该 wheel 文件适用于其他 Python 或平台，而不是此处的（%1）。请下载适用的文件。</translation>
</message>
<message>
<location filename="../dependencies/failures.py"/>
<source>This Python is managed by the system and refuses pip even for another folder. Install PyTorch in a virtual environment, and choose it with 'Use an existing one…'.</source>
<translation>此 Python 由系统管理，即使安装到其他文件夹也拒绝 pip。请在虚拟环境中安装 PyTorch，并用“使用已有的…”选择它。</translation>
</message>
<message>
<location filename="../dependencies/failures.py"/>
<source>The computer's memory is full. Close other programs, and try again.</source>
<translation>计算机内存已满。请关闭其他程序后重试。</translation>
</message>
<message>
<location filename="../dependencies/failures.py"/>
<source>pip ended with code %1: %2. The log has the details.</source>
<translation>pip 以代码 %1 结束：%2。详情见日志。</translation>
</message>
<message>
<location filename="../dependencies/failures.py"/>
<source>it said nothing</source>
<translation>没有任何说明</translation>
</message>
<message>
<location filename="../dependencies/failures.py"/>
<source>A library that PyTorch needs is missing (%1). %2.</source>
<translation>缺少 PyTorch 所需的库（%1）。%2。</translation>
</message>
<message>
<location filename="../dependencies/failures.py"/>
<source>A library that PyTorch needs is there in an older version (%1). %2; if that does not help, disable other plugins that bring libraries of their own.</source>
<translation>PyTorch 所需的库版本较旧（%1）。%2；如果仍无效，请禁用自带库的其他插件。</translation>
</message>
<message>
<location filename="../dependencies/failures.py"/>
<source>A library of PyTorch could not start (%1). %2, and use PyTorch before other plugins that bring libraries of their own; an older PyTorch (2.8) may help too.</source>
<translation>PyTorch 的一个库无法启动（%1）。%2，并先于自带库的其他插件使用 PyTorch；较旧的 PyTorch（2.8）也可能有效。</translation>
</message>
<message>
<location filename="../dependencies/failures.py"/>
<source>PyTorch needs the library %1, which is missing or not for this system. Install PyTorch again; if you chose the CUDA build, take the one for the CPU.</source>
<translation>PyTorch 需要库 %1，它缺失或不适用于此系统。请重新安装 PyTorch；如果选择了 CUDA 构建版本，请改用 CPU 版本。</translation>
</message>
<message>
<location filename="../dependencies/failures.py"/>
<source>This PyTorch is for a newer system (%1). Install an older version of it.</source>
<translation>此 PyTorch 适用于更新的系统（%1）。请安装较旧的版本。</translation>
</message>
<message>
<location filename="../dependencies/failures.py"/>
<source>The package %1 that QGIS's Python has in %2 is too old for this PyTorch. Update it or QGIS, or install an older version of PyTorch.</source>
<translation>QGIS 的 Python 在 %2 中的软件包 %1 对此 PyTorch 来说版本过旧。请更新它或 QGIS，或安装较旧的 PyTorch 版本。</translation>
</message>
<message>
<location filename="../dependencies/failures.py"/>
<source>PyTorch and QGIS's numpy do not go together (%1). Install PyTorch again from here, which keeps QGIS's numpy.</source>
<translation>PyTorch 与 QGIS 的 numpy 不兼容（%1）。请在此处重新安装 PyTorch，这样会保留 QGIS 的 numpy。</translation>
</message>
<message>
<location filename="../dependencies/failures.py"/>
<source>This PyTorch uses instructions that this processor lacks. Install an older version.</source>
<translation>此 PyTorch 使用了该处理器不具备的指令。请安装较旧的版本。</translation>
</message>
<message>
<location filename="../dependencies/failures.py"/>
<source>PyTorch ended Python while it was loaded (code %1). Install another version.</source>
<translation>PyTorch 在加载时终止了 Python（代码 %1）。请安装另一版本。</translation>
</message>
<message>
<location filename="../dependencies/failures.py"/>
<source>PyTorch does not load (%1). Remove it and install it again.</source>
<translation>PyTorch 无法加载（%1）。请将其移除后重新安装。</translation>
</message>
<message>
<location filename="../dependencies/install.py"/>
<source>%1 has no numpy; repair QGIS's installation.</source>
<translation>%1 没有 numpy；请修复 QGIS 的安装。</translation>
</message>
<message>
<location filename="../dependencies/install.py"/>
<source>'%1' is not a version; give one such as 2.8.0, or none.</source>
<translation>“%1”不是版本号；请给出如 2.8.0 的版本号，或不填。</translation>
</message>
<message>
<location filename="../dependencies/install.py"/>
<source>The folder '%1' does not exist; give a folder with wheels, or the address of an index (https://…).</source>
<translation>文件夹“%1”不存在；请给出含 wheel 文件的文件夹，或索引的地址（https://…）。</translation>
</message>
<message>
<location filename="../dependencies/install.py"/>
<source>Another window of QGIS installs PyTorch; this one waits for its turn …</source>
<translation>另一个 QGIS 窗口正在安装 PyTorch；此窗口等待轮到自己…</translation>
</message>
<message>
<location filename="../dependencies/install.py"/>
<source>PyTorch %1 is installed in %2.</source>
<translation>PyTorch %1 已安装在 %2。</translation>
</message>
<message>
<location filename="../dependencies/install.py"/>
<source>Trying the PyTorch that the other window has installed …</source>
<translation>正在试用另一个窗口安装的 PyTorch…</translation>
</message>
<message>
<location filename="../dependencies/install.py"/>
<source>Removed %1, which had come along: QGIS's own numpy stays.</source>
<translation>已移除随之而来的 %1：QGIS 自己的 numpy 保持不变。</translation>
</message>
<message>
<location filename="../dependencies/install.py"/>
<source>Trying PyTorch …</source>
<translation>正在试用 PyTorch……</translation>
</message>
<message>
<location filename="../dependencies/install.py"/>
<source>PyTorch would work with numpy %1, and QGIS has %2; nothing was installed. Start QGIS again, and try once more.</source>
<translation>PyTorch 将使用 numpy %1，而 QGIS 是 %2；未安装任何内容。请重新启动 QGIS 后再试一次。</translation>
</message>
<message>
<location filename="../dependencies/install.py"/>
<source>%1 cannot be run (%2).</source>
<translation>无法运行 %1（%2）。</translation>
</message>
<message>
<location filename="../dependencies/install.py"/>
<source>QGIS's Python has a PyTorch already, in %1, which Python would take instead of a new one. Remove it first (Debian, Ubuntu: apt remove python3-torch), or take its folder out of PYTHONPATH.</source>
<translation>QGIS 的 Python 在 %1 中已有 PyTorch，Python 会优先使用它而不是新装的。请先将其移除（Debian、Ubuntu：apt remove python3-torch），或将其文件夹从 PYTHONPATH 中去掉。</translation>
</message>
<message>
<location filename="../dependencies/install.py"/>
<source>The disk of %1 has %2 left, and %3 are needed. Make room, or set the environment variable GMNET_TORCH to a folder on another disk.</source>
<translation>%1 所在的磁盘剩余 %2，而需要 %3。请腾出空间，或将环境变量 GMNET_TORCH 设为另一磁盘上的文件夹。</translation>
</message>
<message>
<location filename="../dependencies/interpreter.py"/>
<source>The program of QGIS's Python (%1) was not found; it was looked for as %2. Install PyTorch in a Python of this version, and choose it with 'Use an existing one…'.</source>
<translation>找不到 QGIS 的 Python 程序（%1）；查找的名称为 %2。请在此版本的 Python 中安装 PyTorch，并用“使用已有的…”选择它。</translation>
</message>
<message>
<location filename="../dependencies/places.py"/>
<source>The PyTorch in %1 is in use and cannot be replaced (%2). Close all windows of QGIS, start QGIS again, and install before you make a map.</source>
<translation>%1 中的 PyTorch 正在使用，无法替换（%2）。请关闭所有 QGIS 窗口，重新启动 QGIS，并在制图之前安装。</translation>
</message>
<message>
<location filename="../dependencies/places.py"/>
<source>%1 cannot be written (%2). Allow yourself to write there, or set the environment variable GMNET_TORCH to a folder that you may write (Settings &gt; Options &gt; System &gt; Environment), and start QGIS again.</source>
<translation>无法写入 %1（%2）。请获取其写入权限，或将环境变量 GMNET_TORCH 设为您可以写入的文件夹（设置 &gt; 选项 &gt; 系统 &gt; 环境），并重新启动 QGIS。</translation>
</message>
<message>
<location filename="../dependencies/processes.py"/>
<source>%1 did not answer in %L2 seconds</source>
<translation>%1 在 %L2 秒内没有响应</translation>
</message>
<message>
<location filename="../gmnet_plugin/environment.py"/>
<source>Install PyTorch…</source>
<translation>安装 PyTorch…</translation>
</message>
<message>
<location filename="../gmnet_plugin/environment.py"/>
<source>Environment…</source>
<translation>环境…</translation>
</message>
<message>
<location filename="../gmnet_plugin/environment_page.py"/>
<source>Use an existing one…</source>
<translation>使用已有的…</translation>
</message>
<message>
<location filename="../gmnet_plugin/environment_page.py"/>
<source>Remove</source>
<translation>移除</translation>
</message>
<message>
<location filename="../gmnet_plugin/environment_page.py"/>
<source>Copy for a bug report</source>
<translation>复制用于错误报告</translation>
</message>
<message>
<location filename="../gmnet_plugin/environment_page.py"/>
<source>Look again</source>
<translation>重新查看</translation>
</message>
<message>
<location filename="../gmnet_plugin/environment_page.py"/>
<source>Looking …</source>
<translation>正在查看……</translation>
</message>
<message>
<location filename="../gmnet_plugin/environment_page.py"/>
<source>Try PyTorch</source>
<translation>试用 PyTorch</translation>
</message>
<message>
<location filename="../gmnet_plugin/environment_page.py"/>
<source>GMNet Water: environment</source>
<translation>GMNet Water：环境</translation>
</message>
<message>
<location filename="../gmnet_plugin/environment_page.py"/>
<source>PyTorch is not installed. Maps need it; this button installs it:</source>
<translation>未安装 PyTorch。制图需要它；用此按钮安装：</translation>
</message>
<message>
<location filename="../gmnet_plugin/environment_page.py"/>
<source>Stop using the chosen one</source>
<translation>停用所选的</translation>
</message>
<message>
<location filename="../gmnet_plugin/environment_page.py"/>
<source>Forget PyTorch</source>
<translation>取消选用 PyTorch</translation>
</message>
<message>
<location filename="../gmnet_plugin/environment_page.py"/>
<source>Remove PyTorch</source>
<translation>移除 PyTorch</translation>
</message>
<message>
<location filename="../gmnet_plugin/environment_page.py"/>
<source>Removed when QGIS starts next</source>
<translation>将在下次启动 QGIS 时移除</translation>
</message>
<message>
<location filename="../gmnet_plugin/environment_page.py"/>
<source>Trying {} …</source>
<translation>正在试用 {}……</translation>
</message>
<message>
<location filename="../gmnet_plugin/environment_page.py"/>
<source>PyTorch {} works.</source>
<translation>PyTorch {} 可用。</translation>
</message>
<message>
<location filename="../gmnet_plugin/environment_page.py"/>
<source>Remove (frees {})</source>
<translation>移除（释放 {}）</translation>
</message>
<message>
<location filename="../gmnet_plugin/examination.py"/>
<source>Raster</source>
<translation>栅格</translation>
</message>
<message>
<location filename="../gmnet_plugin/examination.py"/>
<source>the units</source>
<translation>单位</translation>
</message>
<message>
<location filename="../gmnet_plugin/examination.py"/>
<source>the factor</source>
<translation>系数</translation>
</message>
<message>
<location filename="../gmnet_plugin/examination.py"/>
<source>the band of VV</source>
<translation>VV 波段</translation>
</message>
<message>
<location filename="../gmnet_plugin/examination.py"/>
<source>the band of VH</source>
<translation>VH 波段</translation>
</message>
<message>
<location filename="../gmnet_plugin/examination.py"/>
<source>ascending</source>
<translation>升轨</translation>
</message>
<message>
<location filename="../gmnet_plugin/examination.py"/>
<source>descending</source>
<translation>降轨</translation>
</message>
<message>
<location filename="../gmnet_plugin/examination.py"/>
<source>a stack</source>
<translation>叠加栅格</translation>
</message>
<message>
<location filename="../gmnet_plugin/examination.py"/>
<source>The visible extent</source>
<translation>可见范围</translation>
</message>
<message>
<location filename="../gmnet_plugin/examination.py"/>
<source>the model set</source>
<translation>模型集</translation>
</message>
<message>
<location filename="../gmnet_plugin/examination.py"/>
<source>Looking at {}</source>
<translation>正在查看 {}</translation>
</message>
<message>
<location filename="../gmnet_plugin/existing_dialog.py"/>
<source>Use an existing PyTorch</source>
<translation>使用已有的 PyTorch</translation>
</message>
<message>
<location filename="../gmnet_plugin/existing_dialog.py"/>
<source>Folder…</source>
<translation>文件夹…</translation>
</message>
<message>
<location filename="../gmnet_plugin/existing_dialog.py"/>
<source>Python…</source>
<translation>Python…</translation>
</message>
<message>
<location filename="../gmnet_plugin/existing_dialog.py"/>
<source>Folder with PyTorch</source>
<translation>含 PyTorch 的文件夹</translation>
</message>
<message>
<location filename="../gmnet_plugin/existing_dialog.py"/>
<source>Give a folder of packages with PyTorch in it (often called site-packages), the folder of a virtual environment, or a Python. It must be for {}. Nothing is copied or changed there.</source>
<translation>请给出含 PyTorch 的软件包文件夹（通常名为 site-packages）、虚拟环境的文件夹或一个 Python。它必须适用于 {}。不会在其中复制或更改任何内容。</translation>
</message>
<message>
<location filename="../gmnet_plugin/existing_dialog.py"/>
<source>Python with PyTorch</source>
<translation>带 PyTorch 的 Python</translation>
</message>
<message>
<location filename="../gmnet_plugin/first_steps.py"/>
<source>Tutorial and manual</source>
<translation>教程和手册</translation>
</message>
<message>
<location filename="../gmnet_plugin/first_steps.py"/>
<source>No program for web pages could be started; open the plugin's folder 'help'.</source>
<translation>无法启动网页浏览程序；请打开插件的“help”文件夹。</translation>
</message>
<message>
<location filename="../gmnet_plugin/install_dialog.py"/>
<source>Install PyTorch</source>
<translation>安装 PyTorch</translation>
</message>
<message>
<location filename="../gmnet_plugin/install_dialog.py"/>
<source>The command's output appears here.</source>
<translation>命令的输出显示在这里。</translation>
</message>
<message>
<location filename="../gmnet_plugin/install_dialog.py"/>
<source>A map needs PyTorch; it is made as soon as PyTorch is installed.</source>
<translation>制图需要 PyTorch；PyTorch 安装完成后将立即制图。</translation>
</message>
<message>
<location filename="../gmnet_plugin/install_dialog.py"/>
<source>Build</source>
<translation>构建版本</translation>
</message>
<message>
<location filename="../gmnet_plugin/install_dialog.py"/>
<source>PyTorch's own index</source>
<translation>PyTorch 自己的索引</translation>
</message>
<message>
<location filename="../gmnet_plugin/install_dialog.py"/>
<source>The address of another index, or a folder with wheels, which needs no network.</source>
<translation>另一索引的地址，或一个含 wheel 文件的文件夹（无需网络）。</translation>
</message>
<message>
<location filename="../gmnet_plugin/install_dialog.py"/>
<source>Choose a folder with wheels</source>
<translation>选择含 wheel 文件的文件夹</translation>
</message>
<message>
<location filename="../gmnet_plugin/install_dialog.py"/>
<source>Index or folder</source>
<translation>索引或文件夹</translation>
</message>
<message>
<location filename="../gmnet_plugin/install_dialog.py"/>
<source>newest</source>
<translation>最新</translation>
</message>
<message>
<location filename="../gmnet_plugin/install_dialog.py"/>
<source>Version</source>
<translation>版本</translation>
</message>
<message>
<location filename="../gmnet_plugin/install_dialog.py"/>
<source>Copy</source>
<translation>复制</translation>
</message>
<message>
<location filename="../gmnet_plugin/install_dialog.py"/>
<source>Install</source>
<translation>安装</translation>
</message>
<message>
<location filename="../gmnet_plugin/install_dialog.py"/>
<source>Cancel installation</source>
<translation>取消安装</translation>
</message>
<message>
<location filename="../gmnet_plugin/install_dialog.py"/>
<source>Looking for QGIS's Python and for GPUs …</source>
<translation>正在查找 QGIS 的 Python 和 GPU……</translation>
</message>
<message>
<location filename="../gmnet_plugin/install_dialog.py"/>
<source>{} (sizes of PyTorch's own index)</source>
<translation>{}（大小以 PyTorch 自己的索引为准）</translation>
</message>
<message>
<location filename="../gmnet_plugin/install_dialog.py"/>
<source>Folder with wheels</source>
<translation>含 wheel 文件的文件夹</translation>
</message>
<message>
<location filename="../gmnet_plugin/install_dialog.py"/>
<source>PyTorch is being installed; this window may be closed meanwhile.</source>
<translation>正在安装 PyTorch；期间可以关闭此窗口。</translation>
</message>
<message>
<location filename="../gmnet_plugin/install_dialog.py"/>
<source>Command that runs:</source>
<translation>将运行的命令：</translation>
</message>
<message>
<location filename="../gmnet_plugin/install_dialog.py"/>
<source>PyTorch goes into your own data, {}, where upgrades of the plugin leave it. QGIS's own packages, its numpy above all, stay as they are.</source>
<translation>PyTorch 安装到您自己的数据文件夹 {}，升级插件时不受影响。QGIS 自己的软件包，尤其是其 numpy，保持不变。</translation>
</message>
<message>
<location filename="../gmnet_plugin/install_dialog.py"/>
<source>QGIS's proxy is used.</source>
<translation>使用 QGIS 的代理。</translation>
</message>
<message>
<location filename="../gmnet_plugin/install_dialog.py"/>
<source>Stopping …</source>
<translation>正在停止……</translation>
</message>
<message>
<location filename="../gmnet_plugin/install_dialog.py"/>
<source>Cancelled; nothing was installed.</source>
<translation>已取消；未安装任何内容。</translation>
</message>
<message>
<location filename="../gmnet_plugin/install_dialog.py"/>
<source>PyTorch {} is installed and can be used at once.</source>
<translation>PyTorch {} 已安装，可以立即使用。</translation>
</message>
<message>
<location filename="../gmnet_plugin/installation.py"/>
<source>Looking for Python and GPUs</source>
<translation>正在查找 Python 和 GPU</translation>
</message>
<message>
<location filename="../gmnet_plugin/installation.py"/>
<source>PyTorch {} is installed; maps can be made at once.</source>
<translation>PyTorch {} 已安装；现在即可制图。</translation>
</message>
<message>
<location filename="../gmnet_plugin/lake/entrance.py"/>
<source>Chart of a lake</source>
<translation>湖泊图表</translation>
</message>
<message>
<location filename="../gmnet_plugin/lake/entrance.py"/>
<source>Chart of a lake: click on water to see its area through time</source>
<translation>湖泊图表：单击水体，查看其面积随时间的变化</translation>
</message>
<message>
<location filename="../gmnet_plugin/lake/lake_chart.py"/>
<source>{:,.3f} to {:,.3f} km², mean {:,.3f} km² of {} complete dates; largest extent {:,.3f} km².</source>
<translation>{:,.3f} 至 {:,.3f} km²，平均 {:,.3f} km²（{} 个完整日期）；最大范围 {:,.3f} km²。</translation>
</message>
<message>
<location filename="../gmnet_plugin/lake/lake_chart.py"/>
<source>Make a layer of polygons the active one, and select some of its features.</source>
<translation>请将一个多边形图层设为当前图层，并选择其中的一些要素。</translation>
</message>
<message>
<location filename="../gmnet_plugin/lake/lake_chart.py"/>
<source>The layers of this series are gone; choose another series.</source>
<translation>该序列的图层已不存在；请选择另一序列。</translation>
</message>
<message>
<location filename="../gmnet_plugin/lake/lake_chart.py"/>
<source>Was water at some time: {:,.3f} km².</source>
<translation>曾为水体：{:,.3f} km²。</translation>
</message>
<message>
<location filename="../gmnet_plugin/lake/lake_chart.py"/>
<source>This project has no series of water masks with temporal properties, and no water occurrence. 'Map monthly surface water' makes one; 'GMNet &gt; Open sample data' has scenes to try it with.</source>
<translation>此工程没有带时态属性的水体掩膜序列，也没有淹没频率。“逐月地表水制图”可生成序列；“GMNet &gt; 打开示例数据”提供可供试用的影像。</translation>
</message>
<message>
<location filename="../gmnet_plugin/lake/lake_chart.py"/>
<source>A polygon can be charted over a series of water masks only.</source>
<translation>只有在水体掩膜序列上才能绘制多边形的图表。</translation>
</message>
<message>
<location filename="../gmnet_plugin/lake/lake_chart.py"/>
<source>This pixel was never observed.</source>
<translation>该像元从未被观测。</translation>
</message>
<message>
<location filename="../gmnet_plugin/lake/lake_chart.py"/>
<source>Here: {:.0f} % of the valid observations.</source>
<translation>此处：有效观测的 {:.0f} %。</translation>
</message>
<message>
<location filename="../gmnet_plugin/lake/lake_chart.py"/>
<source>There is no polygon at this place.</source>
<translation>此处没有多边形。</translation>
</message>
<message>
<location filename="../gmnet_plugin/lake/lake_chart.py"/>
<source>This place cannot be transformed to the layer's CRS; click on the layer.</source>
<translation>此位置无法变换到图层的 CRS；请在图层上单击。</translation>
</message>
<message>
<location filename="../gmnet_plugin/lake/panel.py"/>
<source>Stop</source>
<translation>停止</translation>
</message>
<message>
<location filename="../gmnet_plugin/lake/panel.py"/>
<source>Save table (CSV)…</source>
<translation>保存表格 (CSV)…</translation>
</message>
<message>
<location filename="../gmnet_plugin/lake/panel.py"/>
<source>Save picture…</source>
<translation>保存图片…</translation>
</message>
<message>
<location filename="../gmnet_plugin/lake/panel.py"/>
<source>Click on water.</source>
<translation>请单击水体。</translation>
</message>
<message>
<location filename="../gmnet_plugin/lake/panel.py"/>
<source>Chart selected polygons</source>
<translation>绘制所选多边形的图表</translation>
</message>
<message>
<location filename="../gmnet_plugin/lake/panel.py"/>
<source>Charts the water in the selected polygons of the active layer.</source>
<translation>绘制当前图层所选多边形内水体的图表。</translation>
</message>
<message>
<location filename="../gmnet_plugin/lake/panel.py"/>
<source>Save table</source>
<translation>保存表格</translation>
</message>
<message>
<location filename="../gmnet_plugin/lake/panel.py"/>
<source>Save picture</source>
<translation>保存图片</translation>
</message>
<message>
<location filename="../gmnet_plugin/lake/panel.py"/>
<source>Series</source>
<translation>序列</translation>
</message>
<message>
<location filename="../gmnet_plugin/lake/panel.py"/>
<source>A click charts</source>
<translation>单击绘制</translation>
</message>
<message>
<location filename="../gmnet_plugin/lake/panel.py"/>
<source>Water body</source>
<translation>水体</translation>
</message>
<message>
<location filename="../gmnet_plugin/lake/panel.py"/>
<source>A click charts all connected water under it, as far as it ever reached.</source>
<translation>单击可绘制该处所有相连的水体，以其曾达到的最大范围为准。</translation>
</message>
<message>
<location filename="../gmnet_plugin/lake/panel.py"/>
<source>Polygon of a layer</source>
<translation>图层的多边形</translation>
</message>
<message>
<location filename="../gmnet_plugin/lake/panel.py"/>
<source>A click charts the water in the polygon under it.</source>
<translation>单击可绘制该处多边形内的水体。</translation>
</message>
<message>
<location filename="../gmnet_plugin/lake/panel.py"/>
<source>Drawn polygon</source>
<translation>手绘多边形</translation>
</message>
<message>
<location filename="../gmnet_plugin/lake/panel.py"/>
<source>Clicks draw a polygon, a right click ends it; the water in it is charted.</source>
<translation>单击绘制多边形，右键结束；随后绘制其中水体的图表。</translation>
</message>
<message>
<location filename="../gmnet_plugin/lake/panel.py"/>
<source>'{}' cannot be written; choose another folder or name.</source>
<translation>无法写入“{}”；请选择另一文件夹或名称。</translation>
</message>
<message>
<location filename="../gmnet_plugin/lake/series.py"/>
<source>Layers without a group</source>
<translation>未分组的图层</translation>
</message>
<message>
<location filename="../gmnet_plugin/lake/series.py"/>
<source>{} ({} dates)</source>
<translation>{}（{} 个日期）</translation>
</message>
<message>
<location filename="../gmnet_plugin/map_end.py"/>
<source>{}: {:,.2f} km² of water in {:,.2f} km² observed, mapped in {:.0f} s</source>
<translation>{}：水体 {:,.2f} km²，观测面积 {:,.2f} km²，制图用时 {:.0f} 秒</translation>
</message>
<message>
<location filename="../gmnet_plugin/map_end.py"/>
<source>Map water</source>
<translation>水体制图</translation>
</message>
<message>
<location filename="../gmnet_plugin/map_end.py"/>
<source>Add to this project</source>
<translation>添加到此工程</translation>
</message>
<message>
<location filename="../gmnet_plugin/map_end.py"/>
<source>Zoom to the mask</source>
<translation>缩放到掩膜</translation>
</message>
<message>
<location filename="../gmnet_plugin/map_end.py"/>
<source>Save as…</source>
<translation>另存为…</translation>
</message>
<message>
<location filename="../gmnet_plugin/map_end.py"/>
<source>The mask is a temporary file</source>
<translation>掩膜是临时文件</translation>
</message>
<message>
<location filename="../gmnet_plugin/map_end.py"/>
<source>{}: mapped in {:.0f} s</source>
<translation>{}：制图用时 {:.0f} 秒</translation>
</message>
<message>
<location filename="../gmnet_plugin/map_run.py"/>
<source>loading the network</source>
<translation>正在加载网络</translation>
</message>
<message>
<location filename="../gmnet_plugin/map_run.py"/>
<source>completing the files</source>
<translation>正在完成文件</translation>
</message>
<message>
<location filename="../gmnet_plugin/map_run.py"/>
<source>Cancel</source>
<translation>取消</translation>
</message>
<message>
<location filename="../gmnet_plugin/map_run.py"/>
<source>The project was closed meanwhile</source>
<translation>期间工程已关闭</translation>
</message>
<message>
<location filename="../gmnet_plugin/map_run.py"/>
<source>mapping, {:.0f} %</source>
<translation>正在制图，{:.0f} %</translation>
</message>
<message>
<location filename="../gmnet_plugin/map_run.py"/>
<source>{}, {} left</source>
<translation>{}，剩余 {}</translation>
</message>
<message>
<location filename="../gmnet_plugin/map_run.py"/>
<source>Log</source>
<translation>日志</translation>
</message>
<message>
<location filename="../gmnet_plugin/map_run.py"/>
<source>the run failed.</source>
<translation>运行失败。</translation>
</message>
<message>
<location filename="../gmnet_plugin/map_run.py"/>
<source>{}: cancelled.</source>
<translation>{}：已取消。</translation>
</message>
<message>
<location filename="../gmnet_plugin/one_click.py"/>
<source>Map water in this layer</source>
<translation>对此图层进行水体制图</translation>
</message>
<message>
<location filename="../gmnet_plugin/one_click.py"/>
<source>Map water in the visible extent</source>
<translation>对可见范围进行水体制图</translation>
</message>
<message>
<location filename="../gmnet_plugin/one_click.py"/>
<source>No layer is chosen. Click the raster with Sentinel-1 backscatter in the Layers panel first.</source>
<translation>未选择图层。请先在“图层”面板中单击含 Sentinel-1 后向散射的栅格。</translation>
</message>
<message>
<location filename="../gmnet_plugin/one_click.py"/>
<source>Nothing of '{}' is on screen. Zoom to the layer first.</source>
<translation>屏幕上没有“{}”的任何部分。请先缩放到该图层。</translation>
</message>
<message>
<location filename="../gmnet_plugin/plugin.py"/>
<source>Enable the plugin 'Processing' in the plugin manager, then try again.</source>
<translation>请在插件管理器中启用“Processing”插件，然后重试。</translation>
</message>
<message>
<location filename="../gmnet_plugin/provider.py"/>
<source>GMNet Water: surface water from Sentinel-1</source>
<translation>GMNet Water：Sentinel-1 地表水</translation>
</message>
<message>
<location filename="../gmnet_plugin/provider.py"/>
<source>PyTorch is not installed: choose Raster &gt; GMNet &gt; Environment… to install it.</source>
<translation>PyTorch 未安装：请选择 栅格 &gt; GMNet &gt; 环境… 进行安装。</translation>
</message>
<message>
<location filename="../gmnet_plugin/questions.py"/>
<source>Units of the values</source>
<translation>数值的单位</translation>
</message>
<message>
<location filename="../gmnet_plugin/questions.py"/>
<source>Band of VV</source>
<translation>VV 的波段</translation>
</message>
<message>
<location filename="../gmnet_plugin/questions.py"/>
<source>Band of VH</source>
<translation>VH 的波段</translation>
</message>
<message>
<location filename="../gmnet_plugin/sample.py"/>
<source>GMNet sample data (simulated)</source>
<translation>GMNet 示例数据（模拟）</translation>
</message>
<message>
<location filename="../gmnet_plugin/sample.py"/>
<source>Pair of scenes</source>
<translation>一对影像</translation>
</message>
<message>
<location filename="../gmnet_plugin/sample.py"/>
<source>Year of a lake</source>
<translation>湖泊的一年</translation>
</message>
<message>
<location filename="../gmnet_plugin/sample.py"/>
<source>Basins</source>
<translation>流域</translation>
</message>
<message>
<location filename="../gmnet_plugin/sample.py"/>
<source>Open sample data</source>
<translation>打开示例数据</translation>
</message>
<message>
<location filename="../gmnet_plugin/sample.py"/>
<source>The sample data are being made; this takes about a quarter of a minute, once.</source>
<translation>正在生成示例数据；只需一次，约十五秒。</translation>
</message>
<message>
<location filename="../gmnet_plugin/sample.py"/>
<source>The sample data are open: a pair of scenes, and a year of a lake.</source>
<translation>示例数据已打开：一对影像和一个湖泊的一年。</translation>
</message>
<message>
<location filename="../gmnet_plugin/sample.py"/>
<source>Tutorial</source>
<translation>教程</translation>
</message>
<message>
<location filename="../gmnet_plugin/sample.py"/>
<source>Ascending orbit</source>
<translation>升轨</translation>
</message>
<message>
<location filename="../gmnet_plugin/sample.py"/>
<source>Descending orbit</source>
<translation>降轨</translation>
</message>
<message>
<location filename="../gmnet_plugin/sample.py"/>
<source>Lake {}</source>
<translation>湖泊 {}</translation>
</message>
<message>
<location filename="../gmnet_plugin/sample.py"/>
<source>Making GMNet's sample data</source>
<translation>正在生成 GMNet 示例数据</translation>
</message>
<message>
<location filename="../gmnet_plugin/welcome.py"/>
<source>Right-click a raster of Sentinel-1 backscatter and choose 'Map water in this layer'. To try it without one:</source>
<translation>右键单击 Sentinel-1 后向散射栅格并选择“对此图层进行水体制图”。没有栅格时可以先试用：</translation>
</message>
<message>
<location filename="../gmnet_plugin/welcome.py"/>
<source>Map the sample data</source>
<translation>对示例数据进行水体制图</translation>
</message>
<message>
<location filename="../gmnet_plugin/work.py"/>
<source>Something unexpected happened: {}. The log has more.</source>
<translation>发生意外错误：{}。详情见日志。</translation>
</message>
<message>
<location filename="../models/architectures/registry.py"/>
<source>Luo, X., Hu, Z., Liu, L. (2023): Investigating the seasonal dynamics of surface water over the Qinghai-Tibet Plateau using Sentinel-1 imagery and a novel gated multiscale ConvNet. International Journal of Digital Earth 16(1), doi 10.1080/17538947.2023.2198266.</source>
<translation>Luo, X., Hu, Z., Liu, L. (2023): Investigating the seasonal dynamics of surface water over the Qinghai-Tibet Plateau using Sentinel-1 imagery and a novel gated multiscale ConvNet. International Journal of Digital Earth 16(1), doi 10.1080/17538947.2023.2198266.</translation>
</message>
<message>
<location filename="../models/architectures/registry.py"/>
<source>Slim GMNet</source>
<translation>精简 GMNet</translation>
</message>
<message>
<location filename="../models/architectures/registry.py"/>
<source>Views and inference as in Luo, X., Hu, Z., Liu, L. (2023), doi 10.1080/17538947.2023.2198266; network: the GMNet Water contributors.</source>
<translation>视图与推理方式同 Luo, X., Hu, Z., Liu, L. (2023)，doi 10.1080/17538947.2023.2198266；网络：the GMNet Water contributors。</translation>
</message>
<message>
<location filename="../models/architectures/registry.py"/>
<source>The model set '%1' was made with the network '%2', which this version does not know; update the plugin, or choose another model set.</source>
<translation>模型集“%1”使用网络“%2”，本版本不识别；请更新插件，或选择另一模型集。</translation>
</message>
<message>
<location filename="../models/contract.py"/>
<source>ascending and descending</source>
<translation>升轨和降轨</translation>
</message>
<message>
<location filename="../models/memory.py"/>
<source>The GPU's memory is full; close other programs that use the GPU, or compute on the CPU.</source>
<translation>GPU 内存已满；请关闭其他使用 GPU 的程序，或在 CPU 上计算。</translation>
</message>
<message>
<location filename="../models/memory.py"/>
<source>This computer's memory is full; close other programs, or work on a smaller part at a time.</source>
<translation>本机内存已满；请关闭其他程序，或每次处理较小的部分。</translation>
</message>
<message>
<location filename="../models/predictor.py"/>
<source>The GPU's memory has no room for the network</source>
<translation>GPU 内存不足以容纳网络</translation>
</message>
<message>
<location filename="../models/predictor.py"/>
<source>The GPU's memory is full; continuing with %1 tiles at once.</source>
<translation>GPU 内存已满；改为每次 %1 个分块继续。</translation>
</message>
<message>
<location filename="../models/predictor.py"/>
<source>The GPU's memory is full even for one tile</source>
<translation>GPU 内存连一个分块也容纳不下</translation>
</message>
<message>
<location filename="../models/predictor.py"/>
<source>%1; continuing on the CPU.</source>
<translation>%1；改在 CPU 上继续。</translation>
</message>
<message>
<location filename="../models/runtime.py"/>
<source>In QGIS, choose Raster &gt; GMNet &gt; Environment… and click 'Install PyTorch…'; elsewhere, install the package torch with pip.</source>
<translation>在 QGIS 中选择 栅格 &gt; GMNet &gt; 环境… 并单击“安装 PyTorch…”；在其他地方请用 pip 安装 torch 软件包。</translation>
</message>
<message>
<location filename="../models/runtime.py"/>
<source>The PyTorch that was loaded has been removed. Start QGIS again to use the one in %1.</source>
<translation>已加载的 PyTorch 已被移除。请重新启动 QGIS 以使用 %1 中的 PyTorch。</translation>
</message>
<message>
<location filename="../models/runtime.py"/>
<source>PyTorch is not installed. %1</source>
<translation>PyTorch 未安装。%1</translation>
</message>
<message>
<location filename="../models/runtime.py"/>
<source>PyTorch %1 is too old; %2 or newer is needed. %3</source>
<translation>PyTorch %1 版本过旧；需要 %2 或更新的版本。%3</translation>
</message>
<message>
<location filename="../models/runtime.py"/>
<source>%1 is '%2'; choose one of %3.</source>
<translation>%1 为“%2”；请选择 %3 之一。</translation>
</message>
<message>
<location filename="../models/runtime.py"/>
<source>%1 is openvino, but OpenVINO is not installed here; set it to auto or cpu, or install the Python package 'openvino' beside torch.</source>
<translation>%1 为 openvino，但此处未安装 OpenVINO；请设为 auto 或 cpu，或在 torch 旁安装 Python 包“openvino”。</translation>
</message>
<message>
<location filename="../models/runtime.py"/>
<source>an NVIDIA GPU with CUDA</source>
<translation>支持 CUDA 的 NVIDIA GPU</translation>
</message>
<message>
<location filename="../models/runtime.py"/>
<source>an Apple GPU</source>
<translation>Apple GPU</translation>
</message>
<message>
<location filename="../models/runtime.py"/>
<source>%1 is %2, but PyTorch %3 finds no %4 here; set it to auto or cpu, or install a PyTorch that supports the GPU.</source>
<translation>%1 为 %2，但 PyTorch %3 在此处找不到%4；请设为 auto 或 cpu，或安装支持该 GPU 的 PyTorch。</translation>
</message>
<message>
<location filename="../models/runtime.py"/>
<source>%1 (CUDA, %L2 GiB), PyTorch %3</source>
<translation>%1（CUDA，%L2 GiB），PyTorch %3</translation>
</message>
<message>
<location filename="../models/runtime.py"/>
<source>Apple GPU (MPS), PyTorch %1</source>
<translation>Apple GPU (MPS)，PyTorch %1</translation>
</message>
<message>
<location filename="../models/runtime.py"/>
<source>%1, OpenVINO %2</source>
<translation>%1，OpenVINO %2</translation>
</message>
<message>
<location filename="../models/runtime.py"/>
<source>%1, PyTorch %2</source>
<translation>%1，PyTorch %2</translation>
</message>
<message>
<location filename="../models/runtime.py"/>
<source>%1 is %2; give 0 to choose by memory, or 1 or more.</source>
<translation>%1 为 %2；请给出 0（按内存选择），或 1 及以上。</translation>
</message>
<message>
<location filename="../models/sets/archive.py"/>
<source>The zip file '%1' cannot be unpacked (%2); copy or download it again, or unpack it yourself and give the folder.</source>
<translation>无法解压 zip 文件“%1”（%2）；请重新复制或下载，或自行解压后给出文件夹。</translation>
</message>
<message>
<location filename="../models/sets/archive.py"/>
<source>The zip file '%1' would write outside its folder ('%2'); it was not unpacked.</source>
<translation>zip 文件“%1”会写到其文件夹之外（“%2”）；未解压。</translation>
</message>
<message>
<location filename="../models/sets/archive.py"/>
<source>The zip file '%1' has a file that %2; it was not unpacked. Rename that file where the zip file is made.</source>
<translation>zip 文件“%1”中有一个文件%2；未解压。请在制作 zip 文件的地方重命名该文件。</translation>
</message>
<message>
<location filename="../models/sets/archive.py"/>
<source>The zip file '%1' holds more than %2 MB or %3 files, too much for a model set; it was not unpacked.</source>
<translation>zip 文件“%1”超过 %2 MB 或 %3 个文件，对模型集而言过大；未解压。</translation>
</message>
<message>
<location filename="../models/sets/archive.py"/>
<source>'%1' is longer than its zip file states.</source>
<translation>“%1”比其 zip 文件所声明的更长。</translation>
</message>
<message>
<location filename="../models/sets/fetching.py"/>
<source>'%1' is not an address (%2).</source>
<translation>“%1”不是地址（%2）。</translation>
</message>
<message>
<location filename="../models/sets/fetching.py"/>
<source>'%1' cannot be used: only https addresses are allowed.</source>
<translation>无法使用“%1”：只允许 https 地址。</translation>
</message>
<message>
<location filename="../models/sets/fetching.py"/>
<source>The server answered %1 for '%2'; try again later. If this persists, the file is no longer there.</source>
<translation>服务器对“%2”应答 %1；请稍后重试。如果一直如此，则该文件已不存在。</translation>
</message>
<message>
<location filename="../models/sets/fetching.py"/>
<source>The server sent a different part of '%1' from the one requested; run again.</source>
<translation>服务器发送的“%1”部分与请求的不同；请重新运行。</translation>
</message>
<message>
<location filename="../models/sets/fetching.py"/>
<source>'%1' cannot be reached (%2). Check that this computer is online and %3, then run again: what has been fetched is kept.</source>
<translation>无法访问“%1”（%2）。请检查本机是否联网，并%3，然后重新运行：已下载的内容会保留。</translation>
</message>
<message>
<location filename="../models/sets/fetching.py"/>
<source>The download of '%1' does not match the catalogue: its checksum differs. It was deleted; run again. If this persists, the file at '%2' has changed.</source>
<translation>下载的“%1”与目录不符：校验和不同。已将其删除；请重新运行。如果一直如此，则“%2”处的文件已改变。</translation>
</message>
<message>
<location filename="../models/sets/fetching.py"/>
<source>'%1' is longer than the %2 bytes that the catalogue states; it has changed, and nothing was installed.</source>
<translation>“%1”超过目录所声明的 %2 字节；它已改变，未安装任何内容。</translation>
</message>
<message>
<location filename="../models/sets/fetching.py"/>
<source>'%1' ended after %2 of %3 bytes; run again to continue from there.</source>
<translation>“%1”在 %2/%3 字节处中断；请重新运行以从该处继续。</translation>
</message>
<message>
<location filename="../models/sets/install.py"/>
<source>%1 '%2' does not exist; check the path.</source>
<translation>%1“%2”不存在；请检查路径。</translation>
</message>
<message>
<location filename="../models/sets/install.py"/>
<source>%1 '%2' is not a model set; give a folder, a zip file or the %3 in a folder.</source>
<translation>%1“%2”不是模型集；请给出文件夹、zip 文件或文件夹中的 %3。</translation>
</message>
<message>
<location filename="../models/sets/install.py"/>
<source>A model set cannot be installed as '%1': it %2.</source>
<translation>模型集不能以“%1”为名安装：它%2。</translation>
</message>
<message>
<location filename="../models/sets/install.py"/>
<source>A model set cannot be installed as '%1'; give an ID of letters, digits, dashes and underscores, other than %2.</source>
<translation>模型集不能以“%1”为名安装；请给出由字母、数字、连字符和下划线组成、且不同于 %2 的 ID。</translation>
</message>
<message>
<location filename="../models/sets/install.py"/>
<source>A model set '%1' is already installed; set %2 to replace it, or install this one under another ID.</source>
<translation>模型集“%1”已安装；请启用 %2 以替换，或以另一 ID 安装。</translation>
</message>
<message>
<location filename="../models/sets/install.py"/>
<source>Fetching %1 (%L2 MB):</source>
<translation>正在下载 %1（%L2 MB）：</translation>
</message>
<message>
<location filename="../models/sets/install.py"/>
<source>Licence: %1.</source>
<translation>许可：%1。</translation>
</message>
<message>
<location filename="../models/sets/install.py"/>
<source>not stated</source>
<translation>未注明</translation>
</message>
<message>
<location filename="../models/sets/install.py"/>
<source>Installing the model set in '%1'.</source>
<translation>正在将模型集安装到“%1”。</translation>
</message>
<message>
<location filename="../models/sets/install.py"/>
<source>The zip file '%1' contains no model set. %2</source>
<translation>zip 文件“%1”中没有模型集。%2</translation>
</message>
<message>
<location filename="../models/sets/install.py"/>
<source>The files of '%1' are larger than %2 MB, too large for a model set.</source>
<translation>“%1”的文件超过 %2 MB，对模型集而言过大。</translation>
</message>
<message>
<location filename="../models/sets/install.py"/>
<source>The manifest of '%1' names a file outside its folder ('%2'); put it beside the manifest.</source>
<translation>“%1”的清单引用了其文件夹之外的文件（“%2”）；请将其放在清单旁。</translation>
</message>
<message>
<location filename="../models/sets/install.py"/>
<source>PyTorch is not available: the weights were only compared with the set's checksums, and are checked further when they are first used.</source>
<translation>PyTorch 不可用：权重只与模型集的校验和做了比较，首次使用时会进一步检查。</translation>
</message>
<message>
<location filename="../models/sets/install.py"/>
<source>The weights fit the network.</source>
<translation>权重与网络相符。</translation>
</message>
<message>
<location filename="../models/sets/installed.py"/>
<source>'%1' is not installed; </source>
<translation>“%1”未安装；</translation>
</message>
<message>
<location filename="../models/sets/installed.py"/>
<source>%1run 'Install a model set' (gmnet:installmodel; in a shell: gmnet-water models install %2) to get it, or choose one of %3.</source>
<translation>%1请运行“安装模型集”（gmnet:installmodel；在命令行中：gmnet-water models install %2）获取，或选择 %3 之一。</translation>
</message>
<message>
<location filename="../models/sets/installed.py"/>
<source>%1choose one of %2, or run 'Install a model set' (gmnet:installmodel; in a shell: gmnet-water models install) with its folder or zip file.</source>
<translation>%1请选择 %2 之一，或用其文件夹或 zip 文件运行“安装模型集”（gmnet:installmodel；在命令行中：gmnet-water models install）。</translation>
</message>
<message>
<location filename="../models/sets/installed.py"/>
<source>The model folder '%1' does not exist; check the path.</source>
<translation>模型文件夹“%1”不存在；请检查路径。</translation>
</message>
<message>
<location filename="../models/sets/installed.py"/>
<source>No weights were found in '%1'; it needs files such as NAME_as.pth, NAME_des.pth, NAME_as_des.pth, or folders as, des, as_des with one .pth file each.</source>
<translation>在“%1”中未找到权重；需要 NAME_as.pth、NAME_des.pth、NAME_as_des.pth 这样的文件，或各含一个 .pth 文件的文件夹 as、des、as_des。</translation>
</message>
<message>
<location filename="../models/sets/installed.py"/>
<source>The manifest '%1' cannot be understood (%2: %3).</source>
<translation>无法理解清单“%1”（%2：%3）。</translation>
</message>
<message>
<location filename="../models/sets/installed.py"/>
<source>'%1' has several weights files for %2: %3; keep one of them, or give one as %4.</source>
<translation>“%1”有多个%2的权重文件：%3；请只保留一个，或将其中一个作为 %4 给出。</translation>
</message>
<message>
<location filename="../models/sets/listing.py"/>
<source>file missing</source>
<translation>文件缺失</translation>
</message>
<message>
<location filename="../models/sets/listing.py"/>
<source>not installed; %L1 MB to fetch</source>
<translation>未安装；需下载 %L1 MB</translation>
</message>
<message>
<location filename="../models/sets/listing.py"/>
<source>%1 %L2 to %L3 dB</source>
<translation>%1 %L2 至 %L3 dB</translation>
</message>
<message>
<location filename="../models/sets/listing.py"/>
<source>Orbit choice</source>
<translation>轨道选择</translation>
</message>
<message>
<location filename="../models/sets/model_set.py"/>
<source>The model set '%1' has no weights for %2 (it has: %3); choose another set, or give one weights file as %4.</source>
<translation>模型集“%1”没有%2的权重（它有：%3）；请选择另一模型集，或将一个权重文件作为 %4 给出。</translation>
</message>
<message>
<location filename="../models/sets/model_set.py"/>
<source>The weights file '%1' of the model set '%2' is not the one that its manifest describes; install the model set again.</source>
<translation>模型集“%2”的权重文件“%1”与其清单所述不符；请重新安装该模型集。</translation>
</message>
<message>
<location filename="../models/sets/published.py"/>
<source>The catalogue has no model set '%1' to fetch (it has: %2).</source>
<translation>目录中没有可下载的模型集“%1”（有：%2）。</translation>
</message>
<message>
<location filename="../models/sets/published.py"/>
<source>The catalogue's entry '%1' cannot be understood (%2: %3).</source>
<translation>无法理解目录条目“%1”（%2：%3）。</translation>
</message>
<message>
<location filename="../models/sets/urllib_transport.py"/>
<source>look at the environment variable https_proxy if it needs a proxy</source>
<translation>如需代理请检查环境变量 https_proxy</translation>
</message>
<message>
<location filename="../models/weights.py"/>
<source>The weights file '%1' is not a state dict (names with tensors); save model.state_dict() instead of what it holds.</source>
<translation>权重文件“%1”不是 state dict（名称与张量）；请保存 model.state_dict() 而不是其现有内容。</translation>
</message>
<message>
<location filename="../models/weights.py"/>
<source>The weights file '%1' holds something other than weights; it was not executed. Use a plain state dict, as torch.save(model.state_dict(), ...) writes it.</source>
<translation>权重文件“%1”含有权重以外的内容；未予执行。请使用普通的 state dict，即 torch.save(model.state_dict(), ...) 所写。</translation>
</message>
<message>
<location filename="../models/weights.py"/>
<source>The weights file '%1' (%2 bytes) was cut short, is damaged, or holds something other than weights; nothing in it was executed. Copy or download it again, or use a plain state dict, as torch.save(model.state_dict(), ...) writes it.</source>
<translation>权重文件“%1”（%2 字节）被截断、已损坏或含有权重以外的内容；其中内容均未执行。请重新复制或下载，或使用普通的 state dict，即 torch.save(model.state_dict(), ...) 所写。</translation>
</message>
<message>
<location filename="../models/weights.py"/>
<source>The weights file '%1' is for another network: %2 of %3's %4 entries are missing and %5 are unknown.</source>
<translation>权重文件“%1”用于另一网络：%3 的 %4 个条目中缺少 %2 个，有 %5 个未知。</translation>
</message>
<message>
<location filename="../models/weights.py"/>
<source>The weights file '%1' is for %2 bands, but %3 are needed here; use 2-band weights for one orbit and 4-band weights for both.</source>
<translation>权重文件“%1”用于 %2 个波段，但此处需要 %3 个；单轨请用 2 波段权重，双轨请用 4 波段权重。</translation>
</message>
<message>
<location filename="../models/weights.py"/>
<source>The weights file '%1' is for another network: '%2' has the shape %3, not %4.</source>
<translation>权重文件“%1”用于另一网络：“%2”的形状为 %3，而不是 %4。</translation>
</message>
<message>
<location filename="../models/weights.py"/>
<source>The weights file '%1' has values in '%2' that are not finite numbers; use another, or train again.</source>
<translation>权重文件“%1”的“%2”中有非有限数值；请使用其他文件，或重新训练。</translation>
</message>
<message>
<location filename="../models/weights_file.py"/>
<source>'%1' is a folder; give the weights file in it.</source>
<translation>“%1”是文件夹；请给出其中的权重文件。</translation>
</message>
<message>
<location filename="../models/weights_file.py"/>
<source>The weights file '%1' does not exist; check the path.</source>
<translation>权重文件“%1”不存在；请检查路径。</translation>
</message>
<message>
<location filename="../models/weights_file.py"/>
<source>The weights file '%1' cannot be read (%2); check that you may read it.</source>
<translation>无法读取权重文件“%1”（%2）；请检查您是否有读取权限。</translation>
</message>
<message>
<location filename="../models/weights_file.py"/>
<source>'%1' cannot be written (%2); check that there is room, that you may write there, and that no other program has it open.</source>
<translation>无法写入“%1”（%2）；请检查是否有空间、您是否有写入权限，以及是否有其他程序将其打开。</translation>
</message>
<message>
<location filename="../training/data/labelled_options.py"/>
<source>Rasters with VV and VH of one orbit, or stacks of both orbits with four bands, all in the same units.</source>
<translation>单轨的 VV 和 VH 栅格，或双轨四波段的叠加栅格，单位均须相同。</translation>
</message>
<message>
<location filename="../training/data/labelled_options.py"/>
<source>Labels (rasters or polygons)</source>
<translation>标签（栅格或多边形）</translation>
</message>
<message>
<location filename="../training/data/labelled_options.py"/>
<source>Either a raster for each raster of backscatter, on its grid: 1 water, 0 land, anything else unknown. They belong together by name (NAME_s1 and NAME_water), or else by their order. Or layers of polygons in any CRS, over any number of rasters. Where polygons overlap, water lies over land and unknown over both.</source>
<translation>每个后向散射栅格一个标签栅格，位于其格网上：1 水体，0 陆地，其他为未知；按名称（NAME_s1 与 NAME_water）配对，否则按顺序。或者任意 CRS 的多边形图层，可覆盖任意数量的栅格；多边形重叠处水体在陆地之上，未知在两者之上。</translation>
</message>
<message>
<location filename="../training/data/labelled_options.py"/>
<source>Orbit of the backscatter</source>
<translation>后向散射的轨道</translation>
</message>
<message>
<location filename="../training/data/labelled_options.py"/>
<source>&lt;i&gt;as&lt;/i&gt;: ascending, &lt;i&gt;des&lt;/i&gt;: descending, &lt;i&gt;as_des&lt;/i&gt;: stacks of both, ascending VV, VH, descending VV, VH. Commands also take the words &lt;i&gt;ascending&lt;/i&gt;, &lt;i&gt;descending&lt;/i&gt; and &lt;i&gt;stacked&lt;/i&gt;.</source>
<translation>&lt;i&gt;as&lt;/i&gt;：升轨，&lt;i&gt;des&lt;/i&gt;：降轨，&lt;i&gt;as_des&lt;/i&gt;：双轨叠加，升轨 VV、VH、降轨 VV、VH。命令行也接受 &lt;i&gt;ascending&lt;/i&gt;、&lt;i&gt;descending&lt;/i&gt; 和 &lt;i&gt;stacked&lt;/i&gt;。</translation>
</message>
<message>
<location filename="../training/data/labelled_options.py"/>
<source>Attribute that says water or land</source>
<translation>表示水体或陆地的字段</translation>
</message>
<message>
<location filename="../training/data/labelled_options.py"/>
<source>Polygons with any other value than those below are unknown. Empty: all polygons are water.</source>
<translation>值不属于下列各值的多边形为未知。留空：所有多边形都是水体。</translation>
</message>
<message>
<location filename="../training/data/labelled_rasters.py"/>
<source>set %1 to %2 if they are ascending VV, VH, descending VV, VH, else </source>
<translation>如果它们是升轨 VV、VH、降轨 VV、VH，请将 %1 设为 %2，否则</translation>
</message>
<message>
<location filename="../training/data/labelled_rasters.py"/>
<source>No raster of backscatter is given; give at least one.</source>
<translation>未给出后向散射栅格；请至少给出一个。</translation>
</message>
<message>
<location filename="../training/data/labelled_rasters.py"/>
<source>No labels are given; give a raster for each scene, or polygons.</source>
<translation>未给出标签；请为每景给出一个栅格，或给出多边形。</translation>
</message>
<message>
<location filename="../training/data/labelled_rasters.py"/>
<source>Labels are rasters and polygons together; give either.</source>
<translation>标签同时有栅格和多边形；请只给其中一种。</translation>
</message>
<message>
<location filename="../training/data/labelled_rasters.py"/>
<source>A raster of backscatter is given twice; give each once.</source>
<translation>有后向散射栅格重复给出；每个只给一次。</translation>
</message>
<message>
<location filename="../training/data/labelled_rasters.py"/>
<source>There are %1 rasters of backscatter but %2 of labels; give one for each.</source>
<translation>有 %1 个后向散射栅格但有 %2 个标签栅格；请一一对应。</translation>
</message>
<message>
<location filename="../training/data/labelled_rasters.py"/>
<source>There is no file NAME%1 in '%2'; give a folder of pairs NAME%3 and NAME%4.</source>
<translation>“%2”中没有文件 NAME%1；请给出含成对文件 NAME%3 和 NAME%4 的文件夹。</translation>
</message>
<message>
<location filename="../training/data/labelled_rasters.py"/>
<source>'%1' is missing beside '%2'.</source>
<translation>“%2”旁缺少“%1”。</translation>
</message>
<message>
<location filename="../training/data/labelled_rasters.py"/>
<source>The raster of labels '%1'</source>
<translation>标签栅格“%1”</translation>
</message>
<message>
<location filename="../training/data/labelled_rasters.py"/>
<source> (%1; 1 means water, 0 land)</source>
<translation>（%1；1 表示水体，0 表示陆地）</translation>
</message>
<message>
<location filename="../training/data/labelled_rasters.py"/>
<source>No pixel of '%1' has both backscatter and a label of water or land%2; leave it out, or repair its labels.</source>
<translation>“%1”没有像元同时具有后向散射和水体或陆地标签%2；请将其去掉，或修正其标签。</translation>
</message>
<message>
<location filename="../training/data/labelled_rasters.py"/>
<source> The last one: %1; 1 means water, 0 land.</source>
<translation>最后一个：%1；1 表示水体，0 表示陆地。</translation>
</message>
<message>
<location filename="../training/data/labelled_rasters.py"/>
<source>No pixel with backscatter is labelled %1, so there is nothing to tell apart; add labels of %2, or let the rest of the polygons be land.%3</source>
<translation>有后向散射的像元都未标为%1，因此没有可区分的内容；请添加%2的标签，或将多边形之外设为陆地。%3</translation>
</message>
<message>
<location filename="../training/data/labelled_rasters.py"/>
<source>What is labelled water in '%1' is brighter than what is labelled land (median VH %L2 and %L3 dB), but water is darker. Check that water and land are not swapped, and that the labels are of the same place and time.</source>
<translation>“%1”中标为水体的比标为陆地的更亮（VH 中位数 %L2 和 %L3 dB），但水体应更暗。请检查水体和陆地是否颠倒，以及标签是否为同一地点和时间。</translation>
</message>
<message>
<location filename="../training/data/labelled_rasters.py"/>
<source>'%1' and '%2' overlap on different grids: what validates one may be trained on in the other, so that scores are flattering. Bring them onto one grid, or score the model on another place.</source>
<translation>“%1”和“%2”在不同格网上重叠：验证其一的数据可能在另一个中用于训练，得分会偏高。请将其统一到一个格网，或在别处为模型评分。</translation>
</message>
<message>
<location filename="../training/data/labelled_rasters.py"/>
<source>The first %1 of %2 labelled scenes take %L3 GiB of memory, and this machine has %L4; give fewer scenes, or cut them to the part that is labelled (gdal:cliprasterbyextent).</source>
<translation>%2 景标注影像中的前 %1 景占用 %L3 GiB 内存，而本机有 %L4；请减少景数，或裁切到有标注的部分（gdal:cliprasterbyextent）。</translation>
</message>
<message>
<location filename="../training/data/labelled_scene.py"/>
<source>The label of '%1' has another size; remove or repair the pair.</source>
<translation>“%1”的标签大小不同；请去掉或修正这一对。</translation>
</message>
<message>
<location filename="../training/data/labelled_scene.py"/>
<source>'%1' cannot be read; copy or download it again.</source>
<translation>无法读取“%1”；请重新复制或下载。</translation>
</message>
<message>
<location filename="../training/data/labelled_scene.py"/>
<source>'%1' of the data list is missing.</source>
<translation>缺少数据列表中的“%1”。</translation>
</message>
<message>
<location filename="../training/data/labelled_scene.py"/>
<source>'%1' is not the file that the data list describes.</source>
<translation>“%1”不是数据列表所描述的文件。</translation>
</message>
<message>
<location filename="../training/data/labels.py"/>
<source>it has the values %1, …</source>
<translation>其值为 %1、……</translation>
</message>
<message>
<location filename="../training/data/labels.py"/>
<source>it has the values %1</source>
<translation>其值为 %1</translation>
</message>
<message>
<location filename="../training/data/labels.py"/>
<source> and declares %L1 as nodata</source>
<translation>，并将 %L1 声明为 nodata</translation>
</message>
<message>
<location filename="../training/data/labels.py"/>
<source>%1 has %2 x %3 pixels, but %4 has %5 x %6; warp the labels onto its grid (gdal:warpreproject, nearest neighbour).</source>
<translation>%1 有 %2 x %3 个像元，但 %4 有 %5 x %6 个；请将标签变换到其格网（gdal:warpreproject，最近邻）。</translation>
</message>
<message>
<location filename="../training/data/labels.py"/>
<source>%1 lies elsewhere than %2; warp the labels onto its grid (gdal:warpreproject, nearest neighbour).</source>
<translation>%1 与 %2 位置不同；请将标签变换到其格网（gdal:warpreproject，最近邻）。</translation>
</message>
<message>
<location filename="../training/data/labels.py"/>
<source>The raster %1</source>
<translation>栅格 %1</translation>
</message>
<message>
<location filename="../training/data/validation_blocks.py"/>
<source>There are too few labels for two parts, one to train and one to validate: water must lie in at least %1 blocks of %2 pixels, and land too. Add labels, or make the blocks smaller.</source>
<translation>标签太少，无法分为训练和验证两部分：水体至少要分布在 %1 个 %2 像元的块中，陆地也一样。请添加标签，或减小块的大小。</translation>
</message>
<message>
<location filename="../training/fine_tuning.py"/>
<source>%1 '%2' cannot be written any more (%3); check that the folder is there, that the disk has room and that you may write there.</source>
<translation>%1“%2”已无法写入（%3）；请检查文件夹是否存在、磁盘空间是否充足以及您是否有写入权限。</translation>
</message>
<message>
<location filename="../training/fine_tuning.py"/>
<source>Labelled pixels: %L1 to train, %L2 to validate, in blocks of %3 pixels. An epoch has %4 steps of %5 patches.</source>
<translation>标注像元：%L1 个用于训练，%L2 个用于验证，按 %3 像元的块划分。每轮有 %4 步，每步 %5 个图块。</translation>
</message>
<message>
<location filename="../training/fine_tuning.py"/>
<source>before training</source>
<translation>训练前</translation>
</message>
<message>
<location filename="../training/fine_tuning.py"/>
<source>loss %L1</source>
<translation>损失 %L1</translation>
</message>
<message>
<location filename="../training/fine_tuning.py"/>
<source>Epoch %1 of %2: %3, validation loss %L4, IoU %L5 pooled and %L6 on the mean of scenes (%L7 min).</source>
<translation>第 %1/%2 轮：%3，验证损失 %L4，IoU 汇总 %L5、各景平均 %L6（%L7 分钟）。</translation>
</message>
<message>
<location filename="../training/fine_tuning.py"/>
<source>IoU of water on the validation blocks: %L1 before, %L2 after (epoch %3).</source>
<translation>验证块上的水体 IoU：之前 %L1，之后 %L2（第 %3 轮）。</translation>
</message>
<message>
<location filename="../training/fine_tuning.py"/>
<source>No epoch was better than the model it started from, which was kept. Look at the labels, or try a lower learning rate or more epochs.</source>
<translation>没有一轮优于起始模型，因此保留起始模型。请检查标签，或尝试更小的学习率或更多轮数。</translation>
</message>
<message>
<location filename="../training/fine_tuning.py"/>
<source>IoU of water on the validation blocks: %L1 (epoch %2).</source>
<translation>验证块上的水体 IoU：%L1（第 %2 轮）。</translation>
</message>
<message>
<location filename="../training/fine_tuning.py"/>
<source>Cancelled after epoch %1. '%2' holds the best weights so far and can be used as a model folder; the same settings go on from there.</source>
<translation>在第 %1 轮后取消。“%2”含有目前最好的权重，可作为模型文件夹使用；用相同设置可从该处继续。</translation>
</message>
<message>
<location filename="../training/loop.py"/>
<source>'%1' holds a run with other settings or data; give the same ones to go on, or choose a new folder.</source>
<translation>“%1”含有使用其他设置或数据的运行；请给出相同的设置和数据以继续，或选择新文件夹。</translation>
</message>
<message>
<location filename="../training/model_folder.py"/>
<source>The training ended with values in '%1' that are not finite numbers; nothing was written. Train again with a lower learning rate.</source>
<translation>训练结束时“%1”中有非有限数值；未写入任何内容。请用更小的学习率重新训练。</translation>
</message>
<message>
<location filename="../training/model_folder.py"/>
<source>Training of %1</source>
<translation>%1 的训练</translation>
</message>
<message>
<location filename="../training/planned_training.py"/>
<source>Device: %1</source>
<translation>设备：%1</translation>
</message>
<message>
<location filename="../training/planned_training.py"/>
<source>Cancelled after epoch %1; '%2' holds the best model so far.</source>
<translation>在第 %1 轮后取消；“%2”含有目前最好的模型。</translation>
</message>
<message>
<location filename="../training/run_folder.py"/>
<source>%1 '%2' is a file; give the name of a folder.</source>
<translation>%1“%2”是文件；请给出文件夹名称。</translation>
</message>
<message>
<location filename="../training/run_folder.py"/>
<source>%1 '%2' holds a finished model set; choose a new folder. To train it further, give it as the model folder to start from.</source>
<translation>%1“%2”含有已完成的模型集；请选择新文件夹。要继续训练它，请将其作为起始模型文件夹。</translation>
</message>
<message>
<location filename="../training/run_folder.py"/>
<source>%1 '%2' is not empty; choose a new or an empty folder.</source>
<translation>%1“%2”不是空的；请选择新的或空的文件夹。</translation>
</message>
<message>
<location filename="../training/run_folder.py"/>
<source>%1 '%2' holds an unfinished training with other settings (%3); give the same ones to go on, or choose a new folder.</source>
<translation>%1“%2”含有使用其他设置（%3）且未完成的训练；请给出相同的设置以继续，或选择新文件夹。</translation>
</message>
<message>
<location filename="../training/run_folder.py"/>
<source>%1 '%2' cannot be written (%3); choose a folder that you may write to.</source>
<translation>无法写入 %1“%2”（%3）；请选择您有写入权限的文件夹。</translation>
</message>
<message>
<location filename="../training/run_folder.py"/>
<source>'%1' cannot be read (%2), so the unfinished training in that folder cannot go on; choose a new folder.</source>
<translation>无法读取“%1”（%2），因此该文件夹中未完成的训练无法继续；请选择新文件夹。</translation>
</message>
<message>
<location filename="../training/sample.py"/>
<source>The folder for sample data</source>
<translation>示例数据的文件夹</translation>
</message>
<message>
<location filename="../training/sample.py"/>
<source>The sample data cannot be written to '%1' (%2); make room there, or make the folder writable.</source>
<translation>无法将示例数据写入“%1”（%2）；请腾出空间，或使该文件夹可写。</translation>
</message>
<message>
<location filename="../training/scoring/assessment.py"/>
<source>Otsu's threshold on VH</source>
<translation>VH 的 Otsu 阈值</translation>
</message>
<message>
<location filename="../training/scoring/assessment.py"/>
<source>VH below %L1 dB</source>
<translation>VH 低于 %L1 dB</translation>
</message>
<message>
<location filename="../training/scoring/assessment.py"/>
<source>Best single threshold, VH below %L1 dB</source>
<translation>最佳单一阈值，VH 低于 %L1 dB</translation>
</message>
<message>
<location filename="../training/scoring/assessment.py"/>
<source>'%1' has no pixel with backscatter and a known label.</source>
<translation>“%1”没有同时具有后向散射和已知标签的像元。</translation>
</message>
<message>
<location filename="../training/scoring/assessment.py"/>
<source>%1: IoU %2.</source>
<translation>%1：IoU %2。</translation>
</message>
<message>
<location filename="../training/scoring/assessment.py"/>
<source>water (1)</source>
<translation>水体 (1)</translation>
</message>
<message>
<location filename="../training/scoring/assessment.py"/>
<source>land (0)</source>
<translation>陆地 (0)</translation>
</message>
<message>
<location filename="../training/scoring/assessment.py"/>
<source>No pixel of any raster is labelled %1. If the labels have another value for it, such as 255, reclassify that first (native:reclassifybytable).</source>
<translation>所有栅格中都没有标为%1的像元。如果标签用其他值（如 255）表示，请先重分类（native:reclassifybytable）。</translation>
</message>
<message>
<location filename="../training/scoring/assessment.py"/>
<source>No pixel of any raster has both backscatter and a label of water (1) or land (0).</source>
<translation>所有栅格中都没有像元同时具有后向散射和水体 (1) 或陆地 (0) 标签。</translation>
</message>
<message>
<location filename="../training/scoring/assessment.py"/>
<source>The training labels have no pixel of water to find a threshold by.</source>
<translation>训练标签中没有水体像元，无法确定阈值。</translation>
</message>
<message>
<location filename="../training/scoring/assessment_report.py"/>
<source>&lt;p&gt;%1 Scored are pixels with backscatter and a known label.&lt;/p&gt;</source>
<translation>&lt;p&gt;%1 对具有后向散射和已知标签的像元评分。&lt;/p&gt;</translation>
</message>
<message>
<location filename="../training/scoring/assessment_report.py"/>
<source>&lt;h2&gt;All methods&lt;/h2&gt;</source>
<translation>&lt;h2&gt;所有方法&lt;/h2&gt;</translation>
</message>
<message>
<location filename="../training/scoring/assessment_report.py"/>
<source>&lt;p&gt;Pooled scores count all pixels together; means are over the scenes that have water.&lt;/p&gt;</source>
<translation>&lt;p&gt;汇总得分将所有像元合在一起统计；平均值按有水的各景计算。&lt;/p&gt;</translation>
</message>
<message>
<location filename="../training/scoring/assessment_report.py"/>
<source>&lt;h2&gt;Reliability: %1&lt;/h2&gt;</source>
<translation>&lt;h2&gt;可靠性：%1&lt;/h2&gt;</translation>
</message>
<message>
<location filename="../training/scoring/assessment_report.py"/>
<source>&lt;h2&gt;Scenes: %1&lt;/h2&gt;</source>
<translation>&lt;h2&gt;各景：%1&lt;/h2&gt;</translation>
</message>
<message>
<location filename="../training/scoring/assessment_report.py"/>
<source>Evaluation of water maps</source>
<translation>水体图评估</translation>
</message>
<message>
<location filename="../training/scoring/assessment_report.py"/>
<source>Mean IoU</source>
<translation>平均 IoU</translation>
</message>
<message>
<location filename="../training/scoring/assessment_report.py"/>
<source>%1 (pooled)</source>
<translation>%1（汇总）</translation>
</message>
<message>
<location filename="../training/scoring/assessment_report.py"/>
<source>Water pixels</source>
<translation>水体像元</translation>
</message>
<message>
<location filename="../training/scoring/assessment_report.py"/>
<source>VH threshold (dB)</source>
<translation>VH 阈值 (dB)</translation>
</message>
<message>
<location filename="../training/scoring/assessment_report.py"/>
<source>Mean of those with water</source>
<translation>有水各景的平均</translation>
</message>
<message>
<location filename="../training/scoring/assessment_report.py"/>
<source>Predicted probability</source>
<translation>预测概率</translation>
</message>
<message>
<location filename="../training/scoring/assessment_report.py"/>
<source>Mean probability</source>
<translation>平均概率</translation>
</message>
<message>
<location filename="../training/scoring/assessment_report.py"/>
<source>Observed share of water</source>
<translation>观测水体比例</translation>
</message>
<message>
<location filename="../training/scoring/assessment_report.py"/>
<source>%1 to %2 %</source>
<translation>%1 至 %2 %</translation>
</message>
<message>
<location filename="../training/scoring/assessment_report.py"/>
<source>&lt;p&gt;Of the pixels with a probability of 80 %, four in five should be water. Expected calibration error: %1, from probabilities in whole percent. A network that was trained with softened labels stays away from 0 and 1, which adds about as much to it as labels were softened by.&lt;/p&gt;</source>
<translation>&lt;p&gt;概率为 80 % 的像元中，应有五分之四是水体。期望校准误差：%1，由整数百分比概率计算。用平滑标签训练的网络会远离 0 和 1，由此增加的误差大致等于标签的平滑量。&lt;/p&gt;</translation>
</message>
<message>
<location filename="../training/train_request.py"/>
<source>Model set to start from</source>
<translation>起始模型集</translation>
</message>
<message>
<location filename="../training/train_request.py"/>
<source>Its weights for the given orbit and its normalisation are taken over. A little data goes a long way from there. &lt;i&gt;none&lt;/i&gt; starts from random weights, which needs many scenes and many epochs.</source>
<translation>采用其对应轨道的权重和归一化。由此出发少量数据即可见效。&lt;i&gt;none&lt;/i&gt; 从随机权重开始，需要许多景和许多轮。</translation>
</message>
<message>
<location filename="../training/train_request.py"/>
<source>Custom model set to start from</source>
<translation>自定义起始模型集</translation>
</message>
<message>
<location filename="../training/train_request.py"/>
<source>Epochs</source>
<translation>轮数</translation>
</message>
<message>
<location filename="../training/train_request.py"/>
<source>In an epoch the network sees as many patches of 256 pixels as tiles lie over the labelled part once. It is validated after each epoch, and the best weights are kept. After the first epoch a cancelled run leaves the best model so far; run again with the same parameters and the same folder to continue from its last epoch.</source>
<translation>每一轮中网络看到的 256 像元图块数等于覆盖标注部分一遍的分块数。每轮之后进行验证，并保留最好的权重。第一轮之后取消的运行会留下目前最好的模型；用相同参数和同一文件夹重新运行即可从最后一轮继续。</translation>
</message>
<message>
<location filename="../training/train_request.py"/>
<source>Share of labels for validation</source>
<translation>用于验证的标签比例</translation>
</message>
<message>
<location filename="../training/train_request.py"/>
<source>Whole blocks of labels are kept from training, never single pixels, drawn by the seed so that some have water. Their figures also choose the epoch: for an honest score evaluate the model on a scene that had no part in its training.</source>
<translation>从训练中留出整块标签而不是单个像元，由种子抽取并保证部分块含水。其结果也用于选择轮次：要得到可信的得分，请在未参与训练的景上评估模型。</translation>
</message>
<message>
<location filename="../training/train_request.py"/>
<source>Highest learning rate (0: by the start)</source>
<translation>最大学习率（0：由起点决定）</translation>
</message>
<message>
<location filename="../training/train_request.py"/>
<source>Patches in a step</source>
<translation>每步图块数</translation>
</message>
<message>
<location filename="../training/train_request.py"/>
<source>Side of the validation blocks (pixels)</source>
<translation>验证块边长（像元）</translation>
</message>
<message>
<location filename="../training/train_request.py"/>
<source>Seed</source>
<translation>种子</translation>
</message>
<message>
<location filename="../training/train_request.py"/>
<source>Of weights, blocks and patches.</source>
<translation>用于权重、块和图块。</translation>
</message>
<message>
<location filename="../training/train_request.py"/>
<source>Share of simulated patches</source>
<translation>模拟图块的比例</translation>
</message>
<message>
<location filename="../training/train_request.py"/>
<source>Simulated patches beside your own keep the network from forgetting what your scenes do not show.</source>
<translation>在您的图块之外加入模拟图块，可防止网络遗忘您的影像中没有的内容。</translation>
</message>
<message>
<location filename="../training/train_request.py"/>
<source>Label smoothing</source>
<translation>标签平滑</translation>
</message>
<message>
<location filename="../training/train_request.py"/>
<source>Keeps labels this far away from 0 and 1.</source>
<translation>使标签与 0 和 1 保持此距离。</translation>
</message>
<message>
<location filename="../training/train_request.py"/>
<source>Jitter of the level (dB)</source>
<translation>电平抖动 (dB)</translation>
</message>
<message>
<location filename="../training/train_request.py"/>
<source>Patches are turned and mirrored, and get an offset of this standard deviation.</source>
<translation>图块会旋转和镜像，并加上此标准差的偏移。</translation>
</message>
<message>
<location filename="../training/train_request.py"/>
<source>Noise of pixels (dB, at most)</source>
<translation>像元噪声（dB，最大）</translation>
</message>
<message>
<location filename="../training/train_request.py"/>
<source>Share with missing lines</source>
<translation>缺失行的比例</translation>
</message>
<message>
<location filename="../training/train_request.py"/>
<source>Share with missing regions</source>
<translation>缺失区域的比例</translation>
</message>
<message>
<location filename="../training/train_request.py"/>
<source>Share with one orbit of two missing</source>
<translation>两个轨道缺一的比例</translation>
</message>
<message>
<location filename="../training/train_request.py"/>
<source>New model set</source>
<translation>新模型集</translation>
</message>
<message>
<location filename="../training/train_request.py"/>
<source>A new or empty folder. It gets the weights, model.json, CARD.md with data, settings and figures, metrics.csv with every validation, and curve.svg. Give it to &lt;i&gt;Map surface water&lt;/i&gt; as the folder with a custom model set.</source>
<translation>新的或空的文件夹。其中将有权重、model.json、含数据、设置和结果的 CARD.md、含每次验证的 metrics.csv 以及 curve.svg。可将其作为自定义模型集文件夹用于&lt;i&gt;地表水制图&lt;/i&gt;。</translation>
</message>
<message>
<location filename="../words"/>
<source>yes</source>
<translation>是</translation>
</message>
<message>
<location filename="../words"/>
<source>no</source>
<translation>否</translation>
</message>
<message>
<location filename="../words"/>
<source>water</source>
<translation>水体</translation>
</message>
<message>
<location filename="../words"/>
<source>land</source>
<translation>陆地</translation>
</message>
<message>
<location filename="../words"/>
<source>power</source>
<translation>功率</translation>
</message>
<message>
<location filename="../words"/>
<source>amplitude</source>
<translation>幅度</translation>
</message>
<message>
<location filename="../words"/>
<source>decibels</source>
<translation>分贝</translation>
</message>
<message>
<location filename="../words"/>
<source>points</source>
<translation>点</translation>
</message>
<message>
<location filename="../words"/>
<source>pixels</source>
<translation>像元</translation>
</message>
<message>
<location filename="../words"/>
<source>polygons</source>
<translation>多边形</translation>
</message>
<message>
<location filename="../words"/>
<source>point</source>
<translation>点</translation>
</message>
<message>
<location filename="../words"/>
<source>polygon</source>
<translation>多边形</translation>
</message>
<message>
<location filename="../words"/>
<source>rasters</source>
<translation>栅格</translation>
</message>
<message>
<location filename="../words"/>
<source>layers</source>
<translation>图层</translation>
</message>
<message>
<location filename="../words"/>
<source>raster</source>
<translation>栅格</translation>
</message>
<message>
<location filename="../words"/>
<source>page</source>
<translation>网页</translation>
</message>
<message>
<location filename="../words"/>
<source>table</source>
<translation>表格</translation>
</message>
<message>
<location filename="../words"/>
<source>layer</source>
<translation>图层</translation>
</message>
<message>
<location filename="../words"/>
<source>file</source>
<translation>文件</translation>
</message>
<message>
<location filename="../words"/>
<source>number</source>
<translation>数</translation>
</message>
<message>
<location filename="../words"/>
<source>degrees</source>
<translation>度</translation>
</message>
<message>
<location filename="../words"/>
<source>training</source>
<translation>训练</translation>
</message>
<message>
<location filename="../words"/>
<source>validation</source>
<translation>验证</translation>
</message>
<message>
<location filename="../words"/>
<source>copied.</source>
<translation>原样复制。</translation>
</message>
<message>
<location filename="../words"/>
<source>interpolated.</source>
<translation>经过插值。</translation>
</message>
<message>
<location filename="../words"/>
<source>cloud</source>
<translation>云</translation>
</message>
<message>
<location filename="../words"/>
<source>ocean</source>
<translation>海洋</translation>
</message>
<message>
<location filename="../words"/>
<source>masks</source>
<translation>掩膜</translation>
</message>
<message>
<location filename="../words"/>
<source>zones</source>
<translation>区域</translation>
</message>
<message>
<location filename="../words"/>
<source>day</source>
<translation>日</translation>
</message>
<message>
<location filename="../words"/>
<source>dekad</source>
<translation>旬</translation>
</message>
<message>
<location filename="../words"/>
<source>month</source>
<translation>月</translation>
</message>
<message>
<location filename="../words"/>
<source>quarter</source>
<translation>季</translation>
</message>
<message>
<location filename="../words"/>
<source>year</source>
<translation>年</translation>
</message>
<message>
<location filename="../words"/>
<source>gap</source>
<translation>间断</translation>
</message>
<message>
<location filename="../words"/>
<source>mean</source>
<translation>平均</translation>
</message>
<message>
<location filename="../words"/>
<source>Jan</source>
<translation>1月</translation>
</message>
<message>
<location filename="../words"/>
<source>Feb</source>
<translation>2月</translation>
</message>
<message>
<location filename="../words"/>
<source>Mar</source>
<translation>3月</translation>
</message>
<message>
<location filename="../words"/>
<source>Apr</source>
<translation>4月</translation>
</message>
<message>
<location filename="../words"/>
<source>May</source>
<translation>5月</translation>
</message>
<message>
<location filename="../words"/>
<source>Jun</source>
<translation>6月</translation>
</message>
<message>
<location filename="../words"/>
<source>Jul</source>
<translation>7月</translation>
</message>
<message>
<location filename="../words"/>
<source>Aug</source>
<translation>8月</translation>
</message>
<message>
<location filename="../words"/>
<source>Sep</source>
<translation>9月</translation>
</message>
<message>
<location filename="../words"/>
<source>Oct</source>
<translation>10月</translation>
</message>
<message>
<location filename="../words"/>
<source>Nov</source>
<translation>11月</translation>
</message>
<message>
<location filename="../words"/>
<source>Dec</source>
<translation>12月</translation>
</message>
<message>
<location filename="../words"/>
<source>Reading</source>
<translation>读取</translation>
</message>
<message>
<location filename="../words"/>
<source>Writing</source>
<translation>写入</translation>
</message>
<message>
<location filename="../words"/>
<source>Loading</source>
<translation>加载</translation>
</message>
<message>
<location filename="../words"/>
<source>Both</source>
<translation>合计</translation>
</message>
<message>
<location filename="../words"/>
<source>Measures</source>
<translation>指标</translation>
</message>
<message>
<location filename="../words"/>
<source>Class</source>
<translation>类别</translation>
</message>
<message>
<location filename="../words"/>
<source>Measure</source>
<translation>指标</translation>
</message>
<message>
<location filename="../words"/>
<source>Value</source>
<translation>值</translation>
</message>
<message>
<location filename="../words"/>
<source>Pixels</source>
<translation>像元</translation>
</message>
<message>
<location filename="../words"/>
<source>Points</source>
<translation>点</translation>
</message>
<message>
<location filename="../words"/>
<source>Weight</source>
<translation>权重</translation>
</message>
<message>
<location filename="../words"/>
<source>Zone</source>
<translation>区域</translation>
</message>
<message>
<location filename="../words"/>
<source>Dates</source>
<translation>日期数</translation>
</message>
<message>
<location filename="../words"/>
<source>Date</source>
<translation>日期</translation>
</message>
<message>
<location filename="../words"/>
<source>Complete</source>
<translation>完整</translation>
</message>
<message>
<location filename="../words"/>
<source>Method</source>
<translation>方法</translation>
</message>
<message>
<location filename="../words"/>
<source>Scene</source>
<translation>景</translation>
</message>
<message>
<location filename="../words"/>
<source>Precision</source>
<translation>精确率</translation>
</message>
<message>
<location filename="../words"/>
<source>Recall</source>
<translation>召回率</translation>
</message>
<message>
<location filename="../words"/>
<source>Pooled</source>
<translation>汇总</translation>
</message>
<message>
<location filename="../words"/>
<source>Epoch</source>
<translation>轮</translation>
</message>
<message>
<location filename="../words"/>
<source>Loss</source>
<translation>损失</translation>
</message>
<message>
<location filename="../words"/>
<source>State</source>
<translation>状态</translation>
</message>
<message>
<location filename="../words"/>
<source>Orbits</source>
<translation>轨道</translation>
</message>
<message>
<location filename="../words"/>
<source>Bounds</source>
<translation>界限</translation>
</message>
<message>
<location filename="../words"/>
<source>Licence</source>
<translation>许可</translation>
</message>
<message>
<location filename="../words"/>
<source>Citation</source>
<translation>引用</translation>
</message>
<message>
<location filename="../words"/>
<source>Origin</source>
<translation>来源</translation>
</message>
<message>
<location filename="../words"/>
<source>Folder</source>
<translation>文件夹</translation>
</message>
<message>
<location filename="../words"/>
<source>Checksums</source>
<translation>校验和</translation>
</message>
<message>
<location filename="../words"/>
<source>installed</source>
<translation>已安装</translation>
</message>
<message>
<location filename="../words"/>
<source>match</source>
<translation>一致</translation>
</message>
<message>
<location filename="../words"/>
<source>differ</source>
<translation>不一致</translation>
</message>
<message>
<location filename="../words"/>
<source>System</source>
<translation>系统</translation>
</message>
<message>
<location filename="../words"/>
<source>Processor</source>
<translation>处理器</translation>
</message>
<message>
<location filename="../words"/>
<source>Memory</source>
<translation>内存</translation>
</message>
<message>
<location filename="../words"/>
<source>unknown</source>
<translation>未知</translation>
</message>
<message>
<location filename="../words"/>
<source>Occurrence</source>
<translation>淹没频率</translation>
</message>
<message>
<location filename="../words"/>
<source>CPU (%1 threads)</source>
<translation>CPU（%1 个线程）</translation>
</message>
<message>
<location filename="../workflows/scene_to_water_bodies.model3"/>
<source>Maps the surface water of a Sentinel-1 scene and turns it into one polygon for each water body, with its area, perimeter and mean probability. Give a raster of one orbit, whichever it is, or one of each; or a stack.</source>
<translation>绘制一景 Sentinel-1 的地表水，并将每个水体转为一个多边形，带面积、周长和平均概率。给出任一轨道的栅格，或每个轨道各一个；或叠加栅格。</translation>
</message>
<message>
<location filename="../workflows/scene_to_water_bodies.model3"/>
<source>Calibrated, terrain-corrected backscatter of Sentinel-1 with VV and VH, of either orbit, or a stack of both.</source>
<translation>已定标并经地形校正的 Sentinel-1 后向散射，含 VV 和 VH，任一轨道，或双轨叠加。</translation>
</message>
<message>
<location filename="../workflows/scene_to_water_bodies.model3"/>
<source>0 keeps all of them.</source>
<translation>0 表示全部保留。</translation>
</message>
<message>
<location filename="../workflows/scene_to_water_bodies.model3"/>
<source>The other orbit of the same place. Together they are more certain.</source>
<translation>同一地点的另一轨道。两者结合更可靠。</translation>
</message>
<message>
<location filename="../workflows/scene_to_water_bodies.model3"/>
<source>Stored values are first divided by this: 100 for dB stored as whole numbers x 100.</source>
<translation>存储值先除以此数：以整数 x 100 存储的 dB 为 100。</translation>
</message>
<message>
<location filename="../workflows/scene_to_water_bodies.model3"/>
<source>Instead of the two: what &lt;i&gt;Stack ascending and descending&lt;/i&gt; gives.</source>
<translation>代替两者：&lt;i&gt;叠加升轨和降轨&lt;/i&gt;的结果。</translation>
</message>
<message>
<location filename="../workflows/scene_to_water_bodies.model3"/>
<source>What is stored: decibels, power or amplitude. &lt;i&gt;auto&lt;/i&gt; detects it, and dB x 100, from names and values.</source>
<translation>存储的内容：分贝、功率或幅度。&lt;i&gt;auto&lt;/i&gt; 根据名称和数值自动检测，包括 dB x 100。</translation>
</message>
<message>
<location filename="../workflows/scene_to_water_bodies.model3"/>
<source>With area, perimeter, mean probability, and whether the polygon touches the edge of what was observed.</source>
<translation>带面积、周长、平均概率，以及多边形是否接触观测边界。</translation>
</message>
<message>
<location filename="../workflows/scene_to_water_bodies.model3"/>
<source>1 water, 0 land, 255 no observation.</source>
<translation>1 水体，0 陆地，255 无观测。</translation>
</message>
<message>
<location filename="../workflows/scene_to_water_bodies.model3"/>
<source>Scene to water bodies</source>
<translation>由影像到水体多边形</translation>
</message>
<message>
<location filename="../workflows/year_of_scenes.model3"/>
<source>Maps the surface water of each month, or of another period, from many dated Sentinel-1 scenes; then how often each pixel was water, and a report on the water's area through time, as a whole or by zones.</source>
<translation>由许多带日期的 Sentinel-1 影像绘制每月或其他时段的地表水；然后得到每个像元有水的频率，以及整体或分区的水面面积随时间变化的报告。</translation>
</message>
<message>
<location filename="../workflows/year_of_scenes.model3"/>
<source>Where the names hold the date, if it cannot be detected: YYYY, MM and DD stand for digits, MMM for a month as a word, DDD for the day of the year, * for anything, all else for itself.</source>
<translation>无法自动检测时说明名称中日期的位置：YYYY、MM 和 DD 代表数字，MMM 代表以单词表示的月份，DDD 代表一年中的第几天，* 代表任意内容，其他均代表自身。</translation>
</message>
<message>
<location filename="../workflows/year_of_scenes.model3"/>
<source>Calibrated, terrain-corrected backscatter with VV and VH; any number of rasters of one orbit or of both. Months with both are mapped from both.</source>
<translation>已定标并经地形校正的后向散射，含 VV 和 VH；单轨或双轨的任意数量栅格。有两个轨道的月份用两者制图。</translation>
</message>
<message>
<location filename="../workflows/year_of_scenes.model3"/>
<source>Rasters of one period give one mask.</source>
<translation>一个时段的栅格得到一个掩膜。</translation>
</message>
<message>
<location filename="../workflows/year_of_scenes.model3"/>
<source>Polygons such as lakes or basins, in any CRS.</source>
<translation>湖泊或流域等多边形，任意 CRS。</translation>
</message>
<message>
<location filename="../workflows/year_of_scenes.model3"/>
<source>Polygons with the same name form one zone.</source>
<translation>同名多边形组成一个区域。</translation>
</message>
<message>
<location filename="../workflows/year_of_scenes.model3"/>
<source>A page with charts, opened by the results viewer; the table lies next to it as CSV.</source>
<translation>带图表的网页，可在结果查看器中打开；表格以 CSV 放在旁边。</translation>
</message>
<message>
<location filename="../workflows/year_of_scenes.model3"/>
<source>A row for each zone and period, with the area in km².</source>
<translation>每个区域和时段一行，面积以 km² 计。</translation>
</message>
<message>
<location filename="../workflows/year_of_scenes.model3"/>
<source>Observations with water in percent of all valid ones.</source>
<translation>有水观测占所有有效观测的百分比。</translation>
</message>
<message>
<location filename="../workflows/year_of_scenes.model3"/>
<source>A GeoTIFF for each period: 1 water, 0 land, 255 no observation.</source>
<translation>每个时段一个 GeoTIFF：1 水体，0 陆地，255 无观测。</translation>
</message>
<message>
<location filename="../workflows/year_of_scenes.model3"/>
<source>Year of scenes to occurrence and area</source>
<translation>由一年影像到淹没频率和面积</translation>
</message>
</context>
</TS>
